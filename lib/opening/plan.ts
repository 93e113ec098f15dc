import type { Transaction } from "../db/client";
import { columnsOf, type Settings } from "../rooms/settings-columns";

/** What a room was opened with and how it is run, to open others that are just like it. */
export async function readPlan(tx: Transaction, roomId: string) {
  const room = await tx.room.findUniqueOrThrow({
    where: { id: roomId },
    select: {
      title: true,
      ownerId: true,
      revisionId: true,
      formatId: true,
      phases: true,
      classId: true,
      sidePolicy: true,
      choiceCap: true,
      devilsAdvocates: true,
      premoderation: true,
      isAutoAdvancing: true,
      names: true,
      writeFirst: true,
      sayItBack: true,
      wallFirst: true,
      namesWait: true,
      freeNames: true,
      stems: true,
      class: { select: { ownerId: true } },
    },
  });
  const { title, ownerId, revisionId, formatId, phases, classId, isAutoAdvancing, ...rest } = room;
  const { class: ofClass, stems, ...settings } = rest;
  return {
    title,
    ownerId,
    revisionId,
    formatId,
    phases,
    classId,
    classOwnerId: ofClass?.ownerId ?? null,
    settings: columnsOf({
      ...settings,
      autoAdvance: isAutoAdvancing,
      stems: stems as Settings["stems"],
    }),
  };
}
