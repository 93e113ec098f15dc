import type { IncomingMessage, ServerResponse } from "node:http";
import { problem, problemOf } from "../api/problem";
import { answerOf } from "../api/route";
import { hotCalls } from "./hot-calls";
import { askedOf, sendAnswer } from "./node-exchange";

/** Of an address as pages and programs write it. Any other spelling of it goes on to Next. */
const part = "[\\w~-]+";

const patterns = Object.entries(hotCalls).map(([name, handler]) => {
  const [method, path = ""] = name.split(" ");
  return { method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, `(?<$1>${part})`)}$`), handler };
});

/** What Next says of every answer. */
const vary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch";

/**
 * Answers a request where it is one of the hot calls, and says whether it does. What claims to come from the
 * framework's own script is the framework's.
 */
export function answerHot(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers.rsc !== undefined) return false;
  const [path = ""] = (request.url ?? "").split("?", 1);
  for (const { method, pattern, handler } of patterns) {
    const params = request.method === method ? pattern.exec(path)?.groups : undefined;
    if (!params) continue;
    const asked = askedOf(request, response);
    response.setHeader("Vary", vary);
    void answerOf(handler, asked, params).then((answer) => sendAnswer(answer, request, response));
    return true;
  }
  return false;
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const ofFiles = methods.slice(0, 2);

/** Refuses what no address or no file is asked, and says whether it does: the framework would fail at it. */
export function refuseOdd(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "" } = request;
  const allowed = url.startsWith("/_next/") ? ofFiles : methods;
  const isAllowed = allowed.includes(method) && url !== "*";
  if (isAllowed && url.startsWith("/")) return false;
  const refusal = isAllowed
    ? problem(problemOf("invalid", { errors: { address: "malformed" } }))
    : problem(problemOf("method-not-allowed"), { Allow: allowed.join(", ") });
  sendAnswer(refusal, request, response);
  return true;
}
