import type { Refusal } from "../debate/outcome";
import { type ProblemReason, problemKinds } from "./problem-kinds";

/** Why a request is not answered as asked: a rule's refusal, or what is wrong with the request itself. */
export type Fault = Omit<Refusal, "reason"> & Readonly<{ reason: ProblemReason }>;

export const faultOf = (reason: ProblemReason, more: Omit<Fault, "ok" | "reason"> = {}): Fault => ({
  ok: false,
  reason,
  ...more,
});

/** A refusal as application/problem+json (RFC 9457). `type` is the reason's slug. */
export function problem(fault: Fault, headers: Readonly<Record<string, string>> = {}): Response {
  const { errors, phase, about, retryAfter } = fault;
  const type = reasonOf(fault);
  const [status, title] = problemKinds[type];
  const body = {
    type,
    title,
    status,
    detail: detailOf(fault) ?? title,
    ...(errors && { errors }),
    ...(phase && { phase }),
    ...(about && { about }),
  };
  const wait = retryAfter ?? (status === 429 ? 60 : status === 503 ? 2 : null);
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(wait !== null && { "Retry-After": String(wait) }),
      ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
      ...headers,
    },
  });
}

/**
 * A request whose one fault has a reason of its own, such as a code that can be no room's, is refused for
 * that reason.
 */
function reasonOf({ reason, errors }: Fault): ProblemReason {
  const faults = Object.values(errors ?? {});
  const [only] = faults;
  const isOne = reason === "invalid" && faults.length === 1 && only !== undefined;
  return isOne && Object.hasOwn(problemKinds, only) ? (only as ProblemReason) : reason;
}

function detailOf({ reason, errors, phase, retryAfter }: Fault): string | null {
  if (phase) return `The phase that runs now is "${phase}".`;
  if (retryAfter) return `Try again in ${retryAfter} seconds.`;
  if (reason !== "invalid" || !errors) return null;
  const faults = Object.entries(errors).map(([name, fault]) => `${name}: ${fault}`);
  return `Wrong: ${faults.slice(0, 20).join(", ")}.`;
}
