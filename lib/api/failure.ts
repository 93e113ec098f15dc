import { isAway } from "../db/away/is-away";
import { tell } from "../log/log";
import { type Problem, problemOf } from "./problem";

/**
 * What a thrown error means to who asked: a row that was deleted meanwhile, a database that is away, or a
 * bug, which is written down.
 */
export function failureOf(error: unknown): Problem {
  if (error instanceof Error && "code" in error && error.code === "P2025") return problemOf("not-found");
  if (isAway(error)) return problemOf("unavailable");
  tell("error", "failed", { error });
  return problemOf("broken");
}
