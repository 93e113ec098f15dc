import type { Outcome } from "../debate/outcome";
import { db, type Transaction } from "./client";
import { answeredOnce, type Receipt, writeReceipt } from "./receipts";

/**
 * Carries out a change outside a room in one transaction: with a receipt once for ever, and the same request
 * is answered again with the first value. A refusal must have written nothing.
 */
export const once = <T>(
  receipt: Receipt | null,
  work: (tx: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  answeredOnce(receipt, () =>
    db.$transaction(async (tx) => {
      const outcome = await work(tx);
      if (outcome.ok && receipt) await writeReceipt(tx, receipt, outcome.value);
      return outcome;
    }),
  );
