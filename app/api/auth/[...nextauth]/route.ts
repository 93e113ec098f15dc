import NextAuth from "next-auth";
import { readAuthOptions } from "@/lib/auth/options";
import { hereOf } from "@/lib/web/here";

const handler = (request: Request, context: RouteContext<"/api/auth/[...nextauth]">) =>
  NextAuth(readAuthOptions(hereOf(request.headers).isSecure, request.headers))(request, context);

export { handler as GET, handler as POST };
