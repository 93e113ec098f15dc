import type { ClientBase, QueryResultRow } from "pg";

/** What a statement is sent on: a connection, or the pool where it stands alone. */
export type Connection = Pick<ClientBase, "query">;

/** Sends a statement with its values, and answers the rows. */
type Statement<Row> = ((on: Connection, ...values: readonly unknown[]) => Promise<readonly Row[]>) &
  Readonly<{ text: string }>;

/**
 * A statement that PostgreSQL parses once a connection: sent by its name from then on, and without waiting
 * for the answer to the one before it.
 */
export const statement = <Row extends QueryResultRow = never>(name: string, text: string): Statement<Row> =>
  Object.assign(
    async (on: Connection, ...values: readonly unknown[]) =>
      (await on.query<Row>({ name, text, values: [...values] })).rows,
    { text },
  );
