import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { addDoor } from "../db/places/door";
import { seatCookie } from "../web/cookies";

type Seat = Readonly<{ roomId: string; memberId: string }>;

/** Gives whoever has the secret of this hash the member's seat. */
export async function writeToken(
  tx: Transaction,
  { roomId, memberId, hash, now }: Seat & Readonly<{ hash: string; now: Date }>,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + seatCookie(roomId).maxAge * 1000);
  const { version } = await tx.member.findUniqueOrThrow({
    where: { roomId_id: { roomId, id: memberId } },
    select: { version: true },
  });
  await tx.token.create({
    data: { id: newId(), hash, roomId, memberId, version, label: "join", expiresAt },
    select: { id: true },
  });
  await addDoor(tx, { key: hash, roomId, expiresAt });
}

/** Ends every seat that is held as the member, in any browser or program. */
export async function endSeats(tx: Transaction, { roomId, memberId }: Seat): Promise<void> {
  await tx.member.update({
    where: { roomId_id: { roomId, id: memberId } },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
