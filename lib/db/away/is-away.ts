/** What Prisma, PostgreSQL and Node call it, by the code of the error. */
const codes = new RegExp(
  [
    // Prisma: no way there, a time-out, or a transaction that could not begin or go on.
    "P10(00|01|02|03|08|10|11|17)|P20(24|28|34|37)",
    // PostgreSQL: the connection, the log-in, no such database, read-only, a transaction idle or long …
    "08...|28...|3D000|25006|25P0[34]",
    // … deadlocks, resources (the disk, memory, connections), locks, an operator's word, the system below it.
    "40001|40P01|53...|55P03|57014|57P0[1-5]|58...",
    // Node: the way there, and too much to do.
    "E(BUSY|AI_AGAIN|CONNABORTED|CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|NOTFOUND|PIPE|TIMEDOUT)",
  ]
    .map((some) => `^(${some})$`)
    .join("|"),
);

/** The same where it is told in words alone. */
const words = new RegExp(
  [
    "Connection terminated|connection was closed|encountered a connection error|Client was closed",
    "timeout exceeded when trying to connect|Query read timeout|DatabaseNotReachable|SocketTimeout",
    "ConnectionClosed|TooManyConnections|TransactionWriteConflict|deadlock detected",
    "Unable to start a transaction in the given time|ECONNREFUSED|ECONNRESET|ETIMEDOUT",
  ].join("|"),
);

/** Where an error keeps the one that it comes from, as Node, Prisma and its adapter do. */
const sources = ["cause", "errors", "meta", "driverAdapterError"] as const;
const deepest = 6;

/**
 * Whether an error, or one that it comes from, says that the database is away, full, or too busy to answer
 * now: nothing that was asked is wrong, and the same may be asked again later. Everything else is a fault.
 */
export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > deepest) return false;
  if (Array.isArray(error)) return error.some((one) => isAway(one, depth + 1));
  const { code, originalCode, kind, message, ...rest } = withOwn(error);
  return (
    [code, originalCode].some((one) => typeof one === "string" && codes.test(one)) ||
    [kind, message].some((one) => typeof one === "string" && words.test(one)) ||
    sources.some((source) => isAway(rest[source], depth + 1))
  );
}

type Parts = Readonly<Record<string, unknown>>;

/** An error's parts: its message, and often its cause, are no properties that a spread would find. */
const withOwn = (error: object): Parts => {
  const { message, cause, errors } = error as Parts;
  return { ...error, message, cause, errors };
};

/** What waited longer than anybody should for its turn, and was not begun. */
export class TooLong extends Error {
  readonly code = "55P03";
}
