import { countWrite, type WriteOutcome } from "../metrics/metrics";
import { isDatabaseAway } from "../web/database-away";
import type { Answer, Asked } from "../web/exchange";
import { streamOf } from "../web/feed-stream";
import { failureOf } from "./failure";
import { problem, problemOf } from "./problem";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];

/** A call's path parameters, as Next finds them in the address. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What answers one call. */
export type Handler = (asked: Asked, params: Params) => Promise<Answer>;

/** What Next calls for one method of a route. */
type Route = (request: Request, context: Readonly<{ params: Promise<Params> }>) => Promise<Response>;

/**
 * What an address answers through Next, for every method: a call that there is not is 405, and whatever
 * breaks is a problem, not a page.
 */
export function calls(handlers: Partial<Record<Method, Handler>>): Readonly<Record<Method, Route>> {
  const allowed = methods.filter((method) => handlers[method]).join(", ");
  const refuseMethod: Handler = async () => problem(problemOf("method-not-allowed"), { Allow: allowed });
  const route = (method: Method) => routeOf(handlers[method] ?? refuseMethod);
  return {
    GET: route("GET"),
    POST: route("POST"),
    PUT: route("PUT"),
    PATCH: route("PATCH"),
    DELETE: route("DELETE"),
  };
}

/** A handler as a route of Next's. */
export const routeOf =
  (handler: Handler): Route =>
  async (request, { params }) => {
    const { body, ...head } = await answerOf(handler, request, await params);
    if (typeof body === "function") return new Response(streamOf(body, request.signal), head);
    return new Response(typeof body === "object" && body ? Buffer.concat(body) : body, head);
  };

/**
 * A handler's answer, or the problem that whatever breaks in it is. While the database is known to be away,
 * nobody waits to find that out.
 */
export async function answerOf(handler: Handler, asked: Asked, params: Params): Promise<Answer> {
  const answer = await answerHere(handler, asked, params);
  if (asked.method !== "GET") countWrite("program", outcomeOf(answer.status));
  return answer;
}

async function answerHere(handler: Handler, asked: Asked, params: Params): Promise<Answer> {
  if (isDatabaseAway()) return problem(problemOf("unavailable"));
  try {
    return await handler(asked, params);
  } catch (error) {
    return problem(failureOf(error));
  }
}

const outcomeOf = (status: number): WriteOutcome => {
  if (status < 400) return "done";
  if (status === 429) return "over-limit";
  if (status === 503) return "away";
  return status < 500 ? "refused" : "failed";
};
