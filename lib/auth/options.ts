import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ownAttributes } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { addressOf } from "./address";
import { checkPassword } from "./commands";
import { credentialsSchema } from "./schemas";
import { readSessionSecret } from "./session-secret";

/** Identity providers that are configured; none so far. */
const identityProviders: NextAuthOptions["providers"] = [];

/** How next-auth signs teachers in. Our own form checks the same password and sets the same cookie. */
export const readAuthOptions = (isSecure: boolean): NextAuthOptions => ({
  secret: readSessionSecret(),
  session: { strategy: "jwt", maxAge: sessionCookie(isSecure).maxAge },
  cookies: { sessionToken: { name: sessionCookie(isSecure).name, options: ownAttributes(isSecure) } },
  pages: { signIn: "/login", error: "/login", newUser: "/signup" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(typed, request) {
        const credentials = credentialsSchema.safeParse({ email: typed?.email, password: typed?.password });
        if (!credentials.success) return null;
        const checked = await checkPassword(credentials.data, addressOf(new Headers(request.headers)));
        return checked.ok
          ? { id: checked.value.teacherId, name: checked.value.name, email: checked.value.email }
          : null;
      },
    }),
    ...identityProviders,
  ],
});
