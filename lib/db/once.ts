import type { Outcome } from "../debate/outcome";
import { db, type Transaction } from "./client";
import { findReceipt, type Receipt, writeReceipt } from "./receipts";

/**
 * Carries out a change outside a room in one transaction: with a receipt once for ever, and the same request is answered again with the first
 * value. A refusal must have written nothing.
 */
export async function once<T>(receipt: Receipt | null, work: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const before = receipt && (await findReceipt<T>(db, receipt));
  if (before) return before;
  try {
    const outcome = await db.$transaction(async (tx) => {
      const outcome = await work(tx);
      if (outcome.ok && receipt) await writeReceipt(tx, receipt, outcome.value);
      return outcome;
    });
    const twin = receipt && !outcome.ok ? await findReceipt<T>(db, receipt) : null;
    return twin ?? outcome;
  } catch (error) {
    const twin = receipt && (await findReceipt<T>(db, receipt));
    if (twin) return twin;
    throw error;
  }
}
