import { AsyncResource } from "node:async_hooks";
import type { Pool, PoolClient } from "pg";
import { kindOf, type StatementKind } from "./statement-kind";

/** Notes that a statement has gone out; what it answers is called with its answer. Null where nobody asks. */
export type BeginStatement = (kind: StatementKind) => ((error?: unknown) => void) | null;

type Callback = (...given: readonly unknown[]) => unknown;

/** Has every statement on a pool's connections noted, those that are opened from now on. */
export function tracePool(pool: Pool, begin: BeginStatement): void {
  // Who waits for a connection is handed it by whoever gives one back: they go on as themselves.
  const connect = pool.connect.bind(pool) as (taken?: Callback) => unknown;
  pool.connect = ((taken?: Callback) => (taken ? connect(AsyncResource.bind(taken)) : connect())) as never;
  pool.on("connect", (connection) => traceConnection(connection, begin));
}

function traceConnection(connection: PoolClient, begin: BeginStatement): void {
  const query = connection.query.bind(connection) as (...sent: readonly unknown[]) => unknown;
  connection.query = ((...sent: readonly unknown[]) => {
    const end = begin(kindOf(textOf(sent[0])));
    if (!end) return query(...sent);
    const last = sent.at(-1);
    if (typeof last === "function") return query(...sent.slice(0, -1), ending(end, last as Callback));
    const answer = query(...sent);
    if (answer instanceof Promise) answer.then(() => end(), end);
    else end();
    return answer;
  }) as never;
}

const textOf = (sent: unknown): string =>
  typeof sent === "string" ? sent : String((sent as Readonly<{ text?: string }>).text ?? "");

const ending =
  (end: (error?: unknown) => void, last: Callback): Callback =>
  (error, ...rest) => {
    end(error ?? undefined);
    return last(error, ...rest);
  };
