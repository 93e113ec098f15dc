import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";

type Act = Readonly<{
  roomId: string;
  act: "come-to-lead" | "leave-lead" | "end-lead" | "hand-over";
  targetId?: string;
  byId: string;
  now: Date;
}>;

/** Writes into the room's log who came to lead it, who leads it no more, and who has it now. */
export async function noteAct(tx: Transaction, { now, ...act }: Act): Promise<void> {
  await tx.moderationEntry.create({ data: { ...act, id: newId(), createdAt: now }, select: { id: true } });
}

/** The lists of teachers and links are no part of a room's view: who shows them is told to read them anew. */
export const toTeachers: NewEvent = { topic: "room", told: ["teacher"] };
