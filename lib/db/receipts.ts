import { done, type Outcome, refuse } from "../debate/outcome";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";

/** A request that may be sent again: who asks, by which key, with which body (as a keyed hash). */
export type Receipt = Readonly<{ caller: string; key: string; bodyHash: string }>;

/**
 * What the same request was answered before; a refusal where the key came with another body; null where it is
 * new.
 */
async function findReceipt<T>(receipt: Receipt): Promise<Outcome<T> | null> {
  const { caller, key, bodyHash } = receipt;
  const row = await db.receipt.findUnique({
    where: { caller_key: { caller, key } },
    select: { bodyHash: true, value: true },
  });
  if (!row) return null;
  return row.bodyHash === bodyHash ? done(row.value as T) : refuse("idempotency-mismatch");
}

/** Written in the transaction of its effect. The primary key lets only one of two twins commit. */
export async function writeReceipt(tx: Transaction, receipt: Receipt, value: unknown): Promise<void> {
  await tx.receipt.create({ data: { ...receipt, value: (value ?? {}) as Prisma.InputJsonValue } });
}

/**
 * Answers a request that was carried out before as it was answered then: looked for at first, and again where
 * a twin may have won meanwhile.
 */
export async function answeredOnce<T>(
  receipt: Receipt | null,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!receipt) return work();
  const before = await findReceipt<T>(receipt);
  if (before) return before;
  try {
    const outcome = await work();
    return outcome.ok ? outcome : ((await findReceipt<T>(receipt)) ?? outcome);
  } catch (error) {
    const twin = await findReceipt<T>(receipt);
    if (twin) return twin;
    throw error;
  }
}
