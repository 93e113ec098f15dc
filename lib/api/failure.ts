import { tell } from "../log/log";
import { type Problem, problemOf } from "./problem";

/**
 * What Prisma, PostgreSQL and Node call it where something is away, ends in the middle of it, or is too
 * busy.
 */
const away = new RegExp(
  [
    "^P(1001|1002|1008|1011|1017|2024|2028|2034|2037)$",
    "^(08...|25P03|40001|40P01|53...|55P03|57014|57P0[1-5])$",
    "^(EBUSY|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$",
  ].join("|"),
);
const awayInWords = new RegExp(
  [
    "ECONNREFUSED|ECONNRESET|ETIMEDOUT|DatabaseNotReachable|SocketTimeout|Connection terminated",
    "deadlock detected|timeout exceeded when trying to connect|encountered a connection error",
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
  if (away.test(code) || awayInWords.test(message)) return problemOf("unavailable");
  tell("error", "failed", { error });
  return problemOf("broken");
}
