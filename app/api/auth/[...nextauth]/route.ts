import NextAuth from "next-auth";
import { problem, problemOf } from "@/lib/api/problem";
import { readAuthOptions } from "@/lib/auth/options";
import { hasReadableCallback } from "@/lib/web/callback-address";
import { hereOf } from "@/lib/web/here";

const handler = (request: Request, context: RouteContext<"/api/auth/[...nextauth]">) => {
  if (!hasReadableCallback(request)) {
    const { body, ...head } = problem(problemOf("invalid", { errors: { callbackUrl: "malformed" } }));
    return new Response(body, head);
  }
  return NextAuth(readAuthOptions(hereOf(request.headers).isSecure, request.headers))(request, context);
};

export { handler as GET, handler as POST };
