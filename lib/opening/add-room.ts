import { newJoinCode } from "../auth/secrets";
import { noJson, type Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import { nameKey } from "../debate/naming/names";
import type { columnsOf } from "../rooms/settings-columns";

/** What a room is opened with. Its teachers have their seats in it, in this order. */
export type NewRoom = Readonly<{
  title: string;
  ownerId: string;
  revisionId: string;
  formatId: string;
  phases: unknown;
  settings: ReturnType<typeof columnsOf>;
  classId: string | null;
  /** As a room keeps it; null: the first that ships. */
  rubric?: unknown;
  teachers: readonly Readonly<{ teacherId: string; name: string; endsAt?: Date | null }>[];
  group?: Readonly<{ groupOfId: string; groupNumber: number }>;
}>;

/** A room that was opened just now. `byId`: the seat of the first of its teachers. */
export type OpenedRoom = Readonly<{
  id: string;
  code: string;
  title: string;
  revisionId: string;
  byId: string;
  now: Date;
}>;

/** Opens a room, in which nobody is but its teachers. */
export async function addRoom(
  tx: Transaction,
  { teachers, settings, phases, rubric, group, ...room }: NewRoom,
): Promise<OpenedRoom> {
  const seats = teachers.map(({ teacherId, name, endsAt }) => ({
    id: newId(),
    role: "TEACHER" as const,
    name,
    nameKey: nameKey(name),
    teacherId,
    endsAt,
  }));
  const { revisionId, title } = room;
  const opened = await tx.room.create({
    data: {
      ...room,
      ...settings,
      ...group,
      id: newId(),
      code: newJoinCode(),
      phases: phases as Prisma.InputJsonValue,
      rubric: rubric ? (rubric as Prisma.InputJsonValue) : noJson,
      cursor: { create: {} },
      members: { createMany: { data: seats } },
    },
    select: { id: true, code: true, createdAt: true },
  });
  const { id, code, createdAt: now } = opened;
  return { id, code, title, revisionId, byId: seats[0]?.id ?? "", now };
}
