import NextAuth from "next-auth";
import { problem, problemOf } from "@/lib/api/problem";
import { readAuthOptions } from "@/lib/auth/options";
import { hasMetAway } from "@/lib/web/database-away";
import { hereOf } from "@/lib/web/here";

/** What it answers while the database is away, cookies that end a session included, is not said. */
async function handler(
  request: Request,
  context: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  const options = readAuthOptions(hereOf(request.headers).isSecure, request.headers);
  const answer = await NextAuth(options)(request, context);
  if (!hasMetAway()) return answer;
  const { body, ...head } = problem(problemOf("unavailable"));
  return new Response(body, head);
}

export { handler as GET, handler as POST };
