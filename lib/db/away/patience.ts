/**
 * How long, in milliseconds, one waits for a lock, for a statement, and for the next word in a transaction.
 */
type Patience = Readonly<{
  lock_timeout: number;
  statement_timeout: number;
  idle_in_transaction_session_timeout: number;
}>;

/** Of the app, which people wait for. */
export const appPatience: Patience = {
  lock_timeout: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Of what is done to a whole database: migrations, a backup, putting one back, the first content. */
export const wholePatience: Patience = {
  lock_timeout: 60_000,
  statement_timeout: 3_600_000,
  idle_in_transaction_session_timeout: 600_000,
};
