import { randomInt } from "node:crypto";
import type { Transaction } from "../db/client";
import { pseudonymFor } from "../debate/naming/pseudonyms";

/**
 * Everybody is given one as they join, shown or not, in the language of the text: it never changes, and says
 * nothing of who came when.
 */
export async function drawPseudonym(tx: Transaction, roomId: string): Promise<string> {
  const room = await tx.room.findUnique({
    where: { id: roomId },
    select: {
      revision: { select: { motion: { select: { language: true } } } },
      members: { select: { pseudonym: true } },
    },
  });
  const taken = new Set(room?.members.map(({ pseudonym }) => pseudonym ?? ""));
  return pseudonymFor(randomInt(2 ** 32) / 2 ** 32, taken, room?.revision.motion.language);
}
