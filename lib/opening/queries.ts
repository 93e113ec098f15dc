import { db } from "../db/client";
import { leadOf } from "../db/proofs/living";
import type { RoomSettings } from "../debate/views";
import { isId } from "../input/text-field";
import { settingsColumns, settingsIn } from "../rooms/settings-columns";
import { countTeacherPosts } from "./teacher-posts";

/** What a room of the teacher's was opened with, to open another one like it. */
export type RoomPlan = Readonly<{
  title: string;
  motionId: string;
  formatId: string;
  classId: string | null;
  settings: RoomSettings;
  /** How many posts of the teacher's own a copy of it could have, but for answers. */
  ownPosts: number;
}>;

/** The plan of one of a teacher's rooms; null for any other. */
export async function findRoomPlan(teacherId: string, roomId: string): Promise<RoomPlan | null> {
  const room = await db.room.findFirst({
    where: { id: roomId, members: { some: leadOf(teacherId) } },
    select: {
      title: true,
      formatId: true,
      classId: true,
      revision: { select: { motionId: true } },
      ...settingsColumns,
    },
  });
  if (!room) return null;
  const ownPosts = await countTeacherPosts(db, roomId, teacherId);
  const { title, formatId, classId, revision, ...settings } = room;
  return {
    title,
    formatId,
    classId,
    motionId: revision.motionId,
    ownPosts,
    settings: settingsIn(settings),
  };
}

/** A room that was opened with others just now, and for which class. */
export type MadeRoom = Readonly<{ id: string; title: string; code: string; className: string | null }>;

/** Those of some rooms that a teacher leads, in the order they are asked for. */
export async function listMadeRooms(
  teacherId: string,
  asked: readonly string[],
): Promise<readonly MadeRoom[]> {
  const ids = asked.filter(isId).slice(0, 50);
  const rooms = await db.room.findMany({
    where: { id: { in: ids }, members: { some: leadOf(teacherId) } },
    select: { id: true, title: true, code: true, class: { select: { name: true } } },
  });
  return rooms
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ class: ofClass, ...room }) => ({ ...room, className: ofClass?.name ?? null }));
}
