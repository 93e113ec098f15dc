import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { seatCookie } from "../web/cookies";

type Seat = Readonly<{ roomId: string; memberId: string; now: Date }>;

/** Gives whoever has the secret of this hash the member's seat. */
export async function writeToken(
  tx: Transaction,
  { roomId, memberId, hash, now }: Seat & Readonly<{ hash: string }>,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + seatCookie(roomId).maxAge * 1000);
  await tx.token.create({
    data: { id: newId(), hash, roomId, memberId, label: "join", expiresAt },
    select: { id: true },
  });
}

/** Ends every seat that is held as the member, in any browser or program. */
export async function endSeats(tx: Transaction, { roomId, memberId, now }: Seat): Promise<void> {
  await tx.token.updateMany({ where: { roomId, memberId, revokedAt: null }, data: { revokedAt: now } });
}
