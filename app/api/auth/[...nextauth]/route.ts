import NextAuth from "next-auth";
import { readAuthOptions } from "@/lib/auth/options";

const handler = (request: Request, context: RouteContext<"/api/auth/[...nextauth]">) =>
  NextAuth(readAuthOptions())(request, context);

export { handler as GET, handler as POST };
