import type { Refusal } from "../debate/outcome";
import type { FaultDetail } from "../debate/text/gate";
import { waitSeconds } from "../web/away-words";
import type { Answer } from "../web/exchange";
import { type ProblemReason, problemKinds } from "./problem-kinds";

/** Why a request is not answered as asked: a rule's refusal, or what is wrong with the request itself. */
export type Problem = Omit<Refusal, "reason"> &
  Readonly<{
    reason: ProblemReason;
    /** Where it is not the reason's usual one. */
    status?: number;
  }>;

export const problemOf = (reason: ProblemReason, more: Omit<Problem, "ok" | "reason"> = {}): Problem => ({
  ok: false,
  reason,
  ...more,
});

/** A refusal as application/problem+json (RFC 9457). `type` is the reason's slug. */
export function problem(
  is: Problem,
  headers: Readonly<Record<string, string>> = {},
): Answer & Readonly<{ body: string }> {
  const { errors, phase, about, retryAfter } = is;
  const type = reasonOf(is);
  const [usual, title] = problemKinds[type];
  const { status = usual } = is;
  const body = {
    type,
    title,
    status,
    detail: detailOf(is) ?? title,
    ...(errors && { errors }),
    ...(phase && { phase }),
    ...(about && { about }),
  };
  const wait = retryAfter ?? (status === 429 ? 60 : status === 503 ? waitSeconds : null);
  return {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(wait !== null && { "Retry-After": String(wait) }),
      ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

/**
 * A request whose one fault has a reason of its own, such as a code that can be no room's, is refused for
 * that reason.
 */
function reasonOf({ reason, errors }: Problem): ProblemReason {
  const faults = Object.values(errors ?? {});
  const [only] = faults;
  const isOne = reason === "invalid" && faults.length === 1 && only !== undefined;
  return isOne && Object.hasOwn(problemKinds, only) ? (only as ProblemReason) : reason;
}

function detailOf({ reason, errors, details = {}, phase, retryAfter }: Problem): string | null {
  if (phase) return `The phase that runs now is "${phase}".`;
  if (retryAfter) return `Try again in ${retryAfter} seconds.`;
  if (reason !== "invalid" || !errors) return null;
  const faults = Object.entries(errors).map(([name, fault]) => `${name}: ${fault}${inWords(details[name])}`);
  return `Wrong: ${faults.slice(0, 20).join(", ")}.`;
}

/** Where a refused character stands, or by how many characters a text is too long. */
function inWords({ character, after, count }: FaultDetail = {}): string {
  if (character) return ` (${character} ${after ? `after “${after}”` : "at the beginning"})`;
  return count ? ` (by ${count})` : "";
}
