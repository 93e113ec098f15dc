import type { ClientBase, QueryResultRow } from "pg";

/** What a statement is sent on: a connection, or the pool where it stands alone. */
export type Connection = Pick<ClientBase, "query">;

/** Sends a statement with its values, and answers the rows. */
export type Statement<Row> = (on: Connection, ...values: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * A statement that PostgreSQL parses once a connection: sent by its name from then on, and without waiting for
 * the answer to the one before it.
 */
export function statement<Row extends QueryResultRow = never>(name: string, text: string): Statement<Row> {
  return async (on, ...values) => (await on.query<Row>({ name, text, values: [...values] })).rows;
}
