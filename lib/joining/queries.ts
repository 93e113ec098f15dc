import { db } from "../db/client";
import type { Naming } from "../debate/vocabulary";

export type Joinable = Readonly<{
  roomId: string;
  title: string;
  motionTitle: string;
  /** Whether the class will see real names: told before one is typed. */
  names: Naming;
  isLocked: boolean;
  isArchived: boolean;
  /** Whether who is not of the room's class joins by a name of their own. */
  hasFreeNames: boolean;
}>;

/** The room behind a code, by its id alone: found or not, it takes one and the same question. */
export async function findRoomId(code: string): Promise<string | null> {
  return (await db.room.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
}

/** What a join page shows of the room behind a code, which must be normalized. */
export async function findJoinable(code: string): Promise<Joinable | null> {
  const room = await db.room.findUnique({
    where: { code },
    select: {
      id: true,
      title: true,
      names: true,
      archivedAt: true,
      freeNames: true,
      lock: { select: { byId: true } },
      revision: { select: { motion: { select: { title: true } } } },
    },
  });
  if (!room) return null;
  const { id: roomId, title, names, archivedAt, lock, revision, freeNames } = room;
  return {
    roomId,
    title,
    motionTitle: revision.motion.title,
    names,
    isLocked: lock !== null,
    isArchived: archivedAt !== null,
    hasFreeNames: freeNames,
  };
}
