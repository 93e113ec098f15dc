import { type Problem, problemOf } from "./problem";

/**
 * Prisma's codes, and PostgreSQL's own, for a database that cannot be reached, is too busy, or went away in the
 * middle of it.
 */
const away = /^P(1001|1002|1008|1011|1017|2024|2028|2034|2037)$|^(08|53|57)...$|^55P03$/;
const refusedConnection = new RegExp(
  [
    "ECONNREFUSED|ECONNRESET|ETIMEDOUT|DatabaseNotReachable|SocketTimeout|Connection terminated",
    "deadlock detected|timeout exceeded when trying to connect",
  ].join("|"),
);

/**
 * What a thrown error means to who asked: a row that was deleted meanwhile, a database that is away, or a
 * bug, which is written down.
 */
export function failureOf(error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : "";
  if (code === "P2025") return problemOf("not-found");
  if (away.test(code) || refusedConnection.test(`${code} ${message}`)) return problemOf("unavailable");
  console.error(error);
  return problemOf("broken");
}
