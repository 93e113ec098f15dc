import type { Transaction } from "../db/client";
import { columnsOf, settingsColumns, settingsIn } from "../rooms/settings-columns";

/** What a room was opened with, how it is run and graded, to open others that are just like it. */
export async function readPlan(tx: Transaction, roomId: string) {
  const room = await tx.room.findUniqueOrThrow({
    where: { id: roomId },
    select: {
      title: true,
      ownerId: true,
      revisionId: true,
      formatId: true,
      phases: true,
      rubric: true,
      classId: true,
      class: { select: { ownerId: true } },
      ...settingsColumns,
    },
  });
  const { title, ownerId, revisionId, formatId, phases, rubric, classId, class: ofClass, ...settings } = room;
  return {
    title,
    ownerId,
    revisionId,
    formatId,
    phases,
    rubric,
    classId,
    classOwnerId: ofClass?.ownerId ?? null,
    settings: columnsOf(settingsIn(settings)),
  };
}
