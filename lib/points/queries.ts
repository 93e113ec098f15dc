import { db } from "../db/client";
import { reviewedStatus } from "../debate/points/reviewed";
import { type PointView, seePoint } from "../debate/points/see-point";
import type { Member } from "../members/member";

/** What a member may see of the points that are proposed in their room, the first before the later. */
export async function readPoints(member: Member): Promise<readonly PointView[]> {
  const { roomId } = member;
  const [rows, { names }] = await Promise.all([
    db.proposedPoint.findMany({
      where: { roomId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        text: true,
        authorId: true,
        isHeld: true,
        verdict: true,
        reason: true,
        author: { select: { name: true, pseudonym: true, role: true, isNameWaiting: true } },
      },
    }),
    db.room.findUniqueOrThrow({ where: { id: roomId }, select: { names: true } }),
  ]);
  return rows.flatMap(({ isHeld, verdict, author, ...row }) => {
    const { name: authorName, pseudonym: authorPseudonym, role: authorRole, isNameWaiting } = author;
    const named = { authorName, authorPseudonym, authorRole, isAuthorNameWaiting: isNameWaiting };
    return seePoint({ ...row, ...named, status: reviewedStatus(isHeld, verdict) }, member, names) ?? [];
  });
}
