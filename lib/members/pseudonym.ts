import { randomInt } from "node:crypto";
import type { Transaction } from "../db/client";
import { pseudonymFor } from "../debate/pseudonyms";

/** Everybody is given one as they join, shown or not: it never changes, and says nothing of who came when. */
export async function drawPseudonym(tx: Transaction, roomId: string): Promise<string> {
  const members = await tx.member.findMany({ where: { roomId, pseudonym: { not: null } }, select: { pseudonym: true } });
  return pseudonymFor(randomInt(2 ** 32) / 2 ** 32, new Set(members.map(({ pseudonym }) => pseudonym ?? "")));
}
