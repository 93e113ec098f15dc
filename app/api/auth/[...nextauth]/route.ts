import NextAuth from "next-auth";
import { type Problem, problem, problemOf } from "@/lib/api/problem";
import { readAuthOptions } from "@/lib/auth/options";
import { hasReadableCallback } from "@/lib/web/callback-address";
import { hasMetAway } from "@/lib/web/database-away";
import { hereOf } from "@/lib/web/here";

/** What it answers while the database is away, cookies that end a session included, is not said. */
async function handler(
  request: Request,
  context: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  if (!hasReadableCallback(request))
    return refusal(problemOf("invalid", { errors: { callbackUrl: "malformed" } }));
  const [act, provider] = (await context.params).nextauth;
  // It takes errors of its own script, which no page of ours has, from anybody into the log.
  if (act === "_log") return refusal(problemOf("not-found"));
  if (act === "callback" && provider === "credentials" && request.method !== "POST")
    return refusal(problemOf("method-not-allowed"));
  if (isJson(request) && !(await hasJson(request)))
    return refusal(problemOf("invalid", { errors: { body: "malformed" } }));
  const options = readAuthOptions(hereOf(request.headers).isSecure, request.headers);
  const answer = await NextAuth(options)(request, context);
  return hasMetAway() ? refusal(problemOf("unavailable")) : answer;
}

const isJson = ({ headers }: Request): boolean => /json/i.test(headers.get("content-type") ?? "");

/** Where it has none, next-auth fails at it. */
const hasJson = (request: Request): Promise<boolean> =>
  request
    .clone()
    .json()
    .then(
      (value) => typeof value === "object" && value !== null,
      () => false,
    );

function refusal(said: Problem): Response {
  const { body, ...head } = problem(said);
  return new Response(body, head);
}

export { handler as GET, handler as POST };
