import { db } from "../db/client";
import type { ApartPair } from "../debate/draw/keep-apart";
import type { Member } from "../members/member";

/** The pairs of members that the teacher keeps apart, as they were stored; for the teacher. */
export async function listKeptApart(member: Member): Promise<readonly ApartPair[]> {
  if (member.role !== "TEACHER") return [];
  const pairs = await db.keepApart.findMany({
    where: { roomId: member.roomId },
    orderBy: [{ createdAt: "asc" }, { memberId: "asc" }, { otherId: "asc" }],
    select: { memberId: true, otherId: true },
  });
  return pairs.map(({ memberId, otherId }) => [memberId, otherId] as const);
}

/** A draw of sides that can be undone. `hadSides`: whether anybody had a side before it. */
export type LastDraw = Readonly<{ createdAt: string; hadSides: boolean }>;

/** The draw that would be undone next, for the teacher; null where there is none. */
export async function findLastDraw(member: Member): Promise<LastDraw | null> {
  if (member.role !== "TEACHER") return null;
  const draw = await db.sideDraw.findFirst({
    where: { roomId: member.roomId, undoneAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { createdAt: true, former: true },
  });
  return (
    draw && {
      createdAt: draw.createdAt.toISOString(),
      hadSides: Object.values(draw.former as object).some((side) => side !== null),
    }
  );
}
