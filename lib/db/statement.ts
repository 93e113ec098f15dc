import type { ClientBase, QueryResultRow } from "pg";

/** What a statement is sent on: a connection, or the pool where it stands alone. */
export type Connection = Pick<ClientBase, "query">;

/** Sends a statement with its values, and answers the rows. */
type Statement<Row> = ((on: Connection, ...values: readonly unknown[]) => Promise<readonly Row[]>) &
  Readonly<{ text: string }>;

/**
 * Whether DATABASE_URL leads to a pooler that gives each transaction another of its connections (DIRECT_URL
 * is the way around it): then nothing of ours may stay on a connection, no name and no setting.
 */
export const isPooled = Boolean(process.env.DIRECT_URL);

/** A statement's name, where the connection keeps it. */
export const nameFor = (name: string): string | undefined => (isPooled ? undefined : name);

/**
 * A statement that PostgreSQL parses once a connection: sent by its name from then on, and without waiting
 * for the answer to the one before it.
 */
export const statement = <Row extends QueryResultRow = never>(name: string, text: string): Statement<Row> =>
  Object.assign(
    async (on: Connection, ...values: readonly unknown[]) =>
      (await on.query<Row>({ name: nameFor(name), text, values: [...values] })).rows,
    { text },
  );
