import type { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { isDebated } from "@/lib/debate/essay/block";
import { splitBlocks } from "@/lib/debate/essay/blocks";
import { placed } from "@/lib/debate/essay/placing";
import { nameKey } from "@/lib/debate/naming/names";
import type { Phase } from "@/lib/debate/phases";
import type { Role, Side } from "@/lib/debate/vocabulary";

type Database = Pick<
  PrismaClient,
  "teacher" | "motion" | "revision" | "paragraph" | "format" | "room" | "member" | "door"
>;

/**
 * Puts a motion with one revision into the library. `text` is NFC, its parts apart by blank lines.
 * Answers the ids by paragraph number − 1.
 */
export async function addMotion(
  db: Database,
  motion: {
    id: string;
    ownerId: string | null;
    title: string;
    language: string;
    source: string | null;
    text: string;
  },
): Promise<{ revisionId: string; paragraphs: readonly { id: string; text: string }[] }> {
  const { text, ...columns } = motion;
  const revisionId = newId();
  const blocks = placed(splitBlocks(text)).map((block) => ({ ...block, id: newId() }));
  await db.motion.create({ data: columns, select: { id: true } });
  await db.revision.create({
    data: { id: revisionId, motionId: motion.id, number: 1 },
    select: { id: true },
  });
  await db.paragraph.createMany({
    data: blocks.map((block) => ({ revisionId, ...block })),
  });
  return { revisionId, paragraphs: blocks.filter(isDebated) };
}

export async function addTeacher(
  db: Database,
  teacher: { name: string; email: string; passwordHash: string; administratorSince?: Date },
): Promise<string> {
  return (await db.teacher.create({ data: { id: newId(), ...teacher }, select: { id: true } })).id;
}

/** Opens a room with its teacher in it, in the lobby. */
export async function addRoom(
  db: Database,
  room: {
    code: string;
    title: string;
    ownerId: string;
    ownerName: string;
    revisionId: string;
    formatId: string;
  },
): Promise<{ roomId: string; teacherMemberId: string }> {
  const { ownerName, ...columns } = room;
  const roomId = newId();
  const { phases } = await db.format.findUniqueOrThrow({
    where: { id: room.formatId },
    select: { phases: true },
  });
  await db.room.create({
    data: { id: roomId, ...columns, phases: phases as unknown as Phase[], cursor: { create: {} } },
    select: { id: true },
  });
  await db.door.create({ data: { key: room.code, roomId }, select: { key: true } });
  const teacherMemberId = await addMember(db, {
    roomId,
    name: ownerName,
    role: "TEACHER",
    side: null,
    teacherId: room.ownerId,
  });
  return { roomId, teacherMemberId };
}

export async function addMember(
  db: Database,
  member: { roomId: string; name: string; role: Role; side: Side | null; teacherId?: string },
): Promise<string> {
  return (
    await db.member.create({
      data: { id: newId(), nameKey: nameKey(member.name), ...member },
      select: { id: true },
    })
  ).id;
}
