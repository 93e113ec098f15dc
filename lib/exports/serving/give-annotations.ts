import { problem, problemOf } from "../../api/problem";
import type { Member } from "../../members/member";
import { readSnapshot } from "../../rooms/queries";
import type { Answer, Asked } from "../../web/exchange";
import { hereOf } from "../../web/here";
import { mediaTypes } from "../file-formats";
import { annotatedIn } from "../files/annotated";
import { collectionOf, pageOf } from "../files/annotations";

/** The published posts that a member sees, as a W3C AnnotationCollection, or a page of it. */
export async function giveAnnotations(member: Member, asked: Asked): Promise<Answer> {
  const page = new URL(asked.url).searchParams.get("page");
  if (page !== null && !/^\d{1,4}$/.test(page))
    return problem(problemOf("invalid", { errors: { page: "malformed" } }));
  const snapshot = await readSnapshot(member);
  const of = annotatedIn(snapshot, `${hereOf(asked.headers).origin}/api/v1/rooms/${member.roomId}`);
  const found = page === null ? collectionOf(of) : pageOf(of, Number(page));
  if (!found) return problem(problemOf("not-found"));
  return {
    status: 200,
    headers: { "Content-Type": mediaTypes.annotations[1], "Cache-Control": "no-store" },
    body: JSON.stringify(found),
  };
}
