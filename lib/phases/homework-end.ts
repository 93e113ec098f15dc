import { inRoomTransaction, type WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import type { Outcome } from "../debate/outcome";

/** Ends what homework of a room still lasts, or that alone whose time is over. What was done in it stays. */
export async function writeHomeworkEnd(
  { tx, room, now }: Pick<WideFloor, "tx" | "room" | "now">,
  which: "all" | "due",
): Promise<readonly NewEvent[]> {
  const ended = await tx.homework.updateManyAndReturn({
    where: { roomId: room.id, endedAt: null, ...(which === "due" && { until: { lte: now } }) },
    data: { endedAt: now },
    select: { memberId: true },
  });
  return ended.map(({ memberId }) => ({ topic: "member", subjectId: memberId, told: ["teacher", "owner"] }));
}

/** The homework of a room whose time is over ends; nothing happens to any other. */
export const endDueHomework = (roomId: string): Promise<Outcome<null>> =>
  inRoomTransaction(roomId, { by: "clock", isFirst: true }, null, {
    work: async (floor) => ({ value: null, events: await writeHomeworkEnd(floor, "due") }),
  });
