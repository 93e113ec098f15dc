import { DatabaseError, type PoolClient } from "pg";

/** Whether it lies in what was to be written, rather than in the database or the way to it. */
export const isRowsFault = (error: unknown): boolean =>
  error instanceof DatabaseError && /^2[1-3]/.test(error.code ?? "");

/** Whether a statement failed only because one before it did. */
const isConsequence = (error: unknown): boolean => error instanceof DatabaseError && error.code === "25P02";

/** The commit was sent and its answer did not come. */
class CommitLost extends Error {
  readonly code = "08006";
}

/** Ends what was sent. A statement that failed is told as what it is: nothing was committed then. */
export async function endTransaction(
  on: PoolClient,
  sent: readonly Promise<unknown>[],
  by: "COMMIT" | "ROLLBACK",
): Promise<void> {
  const ended = on.query(by).then(
    ({ command }) => command === by,
    () => false,
  );
  const faults = (await Promise.allSettled(sent)).flatMap((one) =>
    one.status === "rejected" ? [one.reason] : [],
  );
  if (faults.length > 0) throw faults.find((fault) => !isConsequence(fault)) ?? faults[0];
  if (!(await ended)) throw new CommitLost("the answer to a commit did not come");
}
