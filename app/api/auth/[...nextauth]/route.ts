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
  const options = readAuthOptions(hereOf(request.headers).isSecure, request.headers);
  const answer = await NextAuth(options)(request, context);
  return hasMetAway() ? refusal(problemOf("unavailable")) : answer;
}

function refusal(said: Problem): Response {
  const { body, ...head } = problem(said);
  return new Response(body, head);
}

export { handler as GET, handler as POST };
