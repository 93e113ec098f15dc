import { json } from "../api/answers";
import { problem } from "../api/problem";
import { refusalOf } from "../input/faults";
import { overMemberLimit } from "../limits/take";
import type { Member } from "../members/member";
import type { Answer, Asked } from "../web/exchange";
import { searchRoom } from "./queries";
import { roomSearchSchema } from "./schemas";

/** What a member's room has of the words in an address. */
export async function giveFound(member: Member, asked: Asked): Promise<Answer> {
  const { searchParams } = new URL(asked.url);
  const given = Object.fromEntries(
    ["q", "page"].flatMap((key) => (searchParams.has(key) ? [[key, searchParams.get(key)]] : [])),
  );
  const wish = roomSearchSchema.safeParse(given, { reportInput: true });
  if (!wish.success) return problem(refusalOf(wish.error));
  const over = await overMemberLimit("searches", member);
  if (over) return problem(over);
  const { count, found } = await searchRoom(member, wish.data.q, wish.data.page);
  return json({
    count,
    page: wish.data.page,
    found: found.map(({ post, paragraph, excerpt }) => ({
      type: post ? "post" : "paragraph",
      paragraphId: post?.paragraphId ?? paragraph?.id,
      number: paragraph?.number ?? null,
      excerpt,
      post,
    })),
  });
}
