import { mayVote } from "../debate/snapshot";
import { plainText } from "../debate/typeset/typeset-of";
import type { Side } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";

/** What a seat holds, as far as its teacher may know: not how, or whether, somebody voted or rated. */
export type HeldBySeat = Readonly<{
  id: string;
  name: string;
  side: Side | null;
  isExpected: boolean;
  posts: readonly Readonly<{ id: string; body: string }>[];
}>;

/** The seats of a teacher's room that can be merged, by name. */
export async function listMergeable({ roomId, role }: Member): Promise<readonly HeldBySeat[]> {
  if (role !== "TEACHER") return [];
  const { members, posts } = await readWholeRoom(roomId);
  return members
    .filter((row) => mayVote(row) && row.name !== "")
    .map(({ id, name, side, isExpected }) => ({
      id,
      name,
      side,
      isExpected,
      posts: posts
        .filter(({ authorId }) => authorId === id)
        .map((post) => ({ id: post.id, body: plainText(post.body) })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, ["ko", "en"]));
}
