import type { WideFloor } from "../db/room-transaction";
import { needsSides } from "../debate/phases";

/** Notes that somebody comes once writing has begun: they are shown the digest. Whether they are. */
export async function noteLate(
  { tx, room, clock, now }: Pick<WideFloor, "tx" | "room" | "clock" | "now">,
  memberId: string,
): Promise<boolean> {
  const isLate = needsSides(clock) && room.archivedAt === null;
  if (isLate)
    await tx.digest.createMany({ data: { roomId: room.id, memberId, createdAt: now }, skipDuplicates: true });
  return isLate;
}
