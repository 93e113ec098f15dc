import { gateScopeAt } from "../db/own-gate";
import type { NewEvent } from "../db/room-writer";
import { type Refusal, refuse } from "../debate/outcome";
import type { WideMemberFloor } from "../members/change-room";

/**
 * Opens the write-first gate of the phase that runs, for everybody; for good, since what was seen cannot be
 * unseen.
 */
export async function reveal({
  tx,
  room,
  clock,
  writer,
  now,
}: WideMemberFloor): Promise<Refusal | readonly NewEvent[]> {
  const { phaseIndex } = clock;
  if (!gateScopeAt({ room, clock })) return refuse("not-changeable");
  await tx.reveal.create({
    data: { roomId: room.id, phaseIndex, byId: writer.id, createdAt: now },
    select: { phaseIndex: true },
  });
  return [{ topic: "phase" }, { topic: "view" }];
}
