import type { Outcome } from "../debate/outcome";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { findAnswer, placeOfReceipt, type Receipt, unlessTwin } from "./receipts";

/**
 * Carries out a change outside a room in one transaction: with a receipt once for ever, and the same request
 * is answered again with the first value. A refusal must have written nothing.
 */
export async function once<T>(
  receipt: Receipt | null,
  work: (tx: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const before = receipt && (await findAnswer<T>(receipt));
  if (before) return before;
  const outcome = await unlessTwin(receipt, () =>
    db.$transaction(async (tx) => {
      const outcome = await work(tx);
      if (outcome.ok && receipt) await writeReceipt(tx, receipt, outcome.value);
      return outcome;
    }),
  );
  return outcome.ok || !receipt ? outcome : ((await findAnswer<T>(receipt)) ?? outcome);
}

async function writeReceipt(tx: Transaction, receipt: Receipt, value: unknown): Promise<void> {
  await tx.receipt.create({
    data: {
      ...receipt,
      place: placeOfReceipt(receipt.caller, receipt.key),
      value: (value ?? {}) as Prisma.InputJsonValue,
    },
  });
}
