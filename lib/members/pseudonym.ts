import { randomInt } from "node:crypto";
import type { Transaction } from "../db/client";
import type { RoomColumns } from "../db/room-columns";
import { pseudonymFor } from "../debate/naming/pseudonyms";

/**
 * Everybody is given one as they join, shown or not, in the language of the text: it never changes, and says
 * nothing of who came when.
 */
export async function drawPseudonym(
  tx: Transaction,
  room: Pick<RoomColumns, "revisionId">,
  members: readonly Readonly<{ pseudonym: string | null }>[],
): Promise<string> {
  const revision = await tx.revision.findUnique({
    where: { id: room.revisionId },
    select: { motion: { select: { language: true } } },
  });
  const taken = new Set(members.map(({ pseudonym }) => pseudonym ?? ""));
  return pseudonymFor(randomInt(2 ** 32) / 2 ** 32, taken, revision?.motion.language);
}
