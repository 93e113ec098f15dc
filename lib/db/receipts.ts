import { done, type Outcome, refuse } from "../debate/outcome";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";

/** A request that may be sent again: who asks, by which key, with which body (its SHA-256). */
export type Receipt = Readonly<{ caller: string; key: string; bodyHash: string }>;

/** What the same request was answered before; a refusal where the key came with another body; null where it is new. */
export async function findReceipt<T>(db: Transaction, receipt: Receipt): Promise<Outcome<T> | null> {
  const { caller, key, bodyHash } = receipt;
  const row = await db.receipt.findUnique({ where: { caller_key: { caller, key } }, select: { bodyHash: true, value: true } });
  if (!row) return null;
  return row.bodyHash === bodyHash ? done(row.value as T) : refuse("idempotency-mismatch");
}

/** Written in the transaction of its effect. The primary key lets only one of two twins commit. */
export async function writeReceipt(tx: Transaction, receipt: Receipt, value: unknown): Promise<void> {
  await tx.receipt.create({ data: { ...receipt, value: (value ?? {}) as Prisma.InputJsonValue } });
}
