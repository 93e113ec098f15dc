import { done, type Outcome, refuse } from "../debate/outcome";
import type { Transaction } from "./client";
import { pool } from "./pool";
import type { Connection } from "./statement";
import { addReceipt, findReceipt } from "./turn-statements";

/** A request that may be sent again: who asks, by which key, with which body (as a keyed hash). */
export type Receipt = Readonly<{ caller: string; key: string; bodyHash: string }>;

/**
 * What the same request was answered before; a refusal where the key came with another body; null where it is
 * new.
 */
export async function findAnswer<T>(
  { caller, key, bodyHash }: Receipt,
  on: Connection = pool,
): Promise<Outcome<T> | null> {
  const [kept] = await findReceipt(on, { place: placeOfReceipt(caller, key), caller, key });
  if (!kept) return null;
  return kept.bodyHash === bodyHash ? done(kept.value as T) : refuse("idempotency-mismatch");
}

/** Written in the transaction of its effect. The primary key lets only one of two twins commit. */
export const keepAnswer = ({ caller, key, bodyHash }: Receipt, value: unknown, on: Connection) =>
  addReceipt(on, { place: placeOfReceipt(caller, key), caller, key, bodyHash, value: value ?? {} });

/**
 * What a receipt is kept by: a member's by the room, with what it tells of; a teacher's by the teacher, and that
 * of a visitor, whom nothing else tells from others, by its key.
 */
export function placeOfReceipt(caller: string, key: string): string {
  const [kind, roomId = ""] = caller.split(":");
  return kind === "member" ? roomId : kind === "teacher" ? caller : key;
}

/** Carries out a request unless a twin of it does so at the same time: then the twin's answer is its own. */
export async function unlessTwin<T>(
  receipt: Receipt | null,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const twin = receipt && (await findAnswer<T>(receipt).catch(() => null));
    if (twin) return twin;
    throw error;
  }
}

/** Deletes what was answered to the members of rooms, and to those who came into them. */
export async function deleteReceiptsOf(tx: Transaction, roomIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Receipt" WHERE place = ANY (${roomIds})`;
  await tx.$executeRaw`DELETE FROM "Receipt" WHERE caller = 'visitor' AND value ->> 'roomId' = ANY (${roomIds})`;
}
