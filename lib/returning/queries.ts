import { db } from "../db/client";
import { isWaiting } from "../debate/returns";

/** Somebody who waits to be let back in: under which name, and who can do it. */
export type Waiting = Readonly<{ name: string; teacherName: string }>;

/** Who waits in a room with a secret of this hash; null where nobody does, or no longer. */
export async function findWaiting(roomId: string, hash: string): Promise<Waiting | null> {
  const [found, teacher] = await Promise.all([
    db.return.findUnique({
      where: { roomId_hash: { roomId, hash } },
      select: { askedAt: true, member: { select: { name: true } } },
    }),
    db.member.findFirst({
      where: { roomId, role: "TEACHER", removal: null },
      orderBy: { joinedAt: "asc" },
      select: { name: true },
    }),
  ]);
  if (!found || !teacher || !isWaiting(found.askedAt, new Date())) return null;
  return { name: found.member.name, teacherName: teacher.name };
}
