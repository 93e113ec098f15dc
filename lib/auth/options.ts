import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isAway } from "../db/away/is-away";
import { tell } from "../log/log";
import { ownAttributes } from "../web/cookie-jar";
import { callbackCookie, nameOf, sessionCookie } from "../web/cookies";
import { noteMetAway } from "../web/database-away";
import { addressOf } from "./address";
import { browserNameOf } from "./browser-name";
import { checkSignIn, endSession, startSession } from "./commands";
import { programTrier } from "./limits";
import { findTeacherOfSession } from "./queries";
import { nextAuthSchema } from "./schemas";
import { readSessionSecret } from "./session-secret";

/** Identity providers that are configured; none so far. */
const identityProviders: NextAuthOptions["providers"] = [];

/** Next-auth's own cookies besides the session's, all kept to this host over TLS. */
const otherCookies = {
  csrfToken: "csrf-token",
  pkceCodeVerifier: "pkce.code_verifier",
  state: "state",
  nonce: "nonce",
} as const;

function cookiesFor(isSecure: boolean): NextAuthOptions["cookies"] {
  const cookie = (name: string) => ({ name: nameOf({ name }, isSecure), options: ownAttributes(isSecure) });
  const others = Object.entries(otherCookies).map(([key, name]) => [key, cookie(`next-auth.${name}`)]);
  const own = { sessionToken: cookie(sessionCookie.name), callbackUrl: cookie(callbackCookie.name) };
  return { ...own, ...Object.fromEntries(others) };
}

/** How next-auth signs teachers in. Our own form checks the same password and sets the same cookie. */
export const readAuthOptions = (isSecure: boolean, sent: Headers): NextAuthOptions => ({
  secret: readSessionSecret(),
  session: { strategy: "jwt", maxAge: sessionCookie.maxAge },
  cookies: cookiesFor(isSecure),
  pages: { signIn: "/login", error: "/login", newUser: "/signup" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
      async authorize(typed) {
        const { email, password, code } = typed ?? {};
        const credentials = nextAuthSchema.safeParse({ email, password, code: code || undefined });
        if (!credentials.success) return null;
        const checked = await noting(checkSignIn(credentials.data, programTrier(addressOf(sent))));
        if (!checked.ok) return null;
        const { teacherId: id, ...account } = checked.value;
        return { id, ...account };
      },
    }),
    ...identityProviders,
  ],
  callbacks: {
    /** A token names its session; one whose session has ended opens nothing. */
    async jwt({ token, user }) {
      if (user && "version" in user && typeof user.version === "number") {
        const account = { teacherId: user.id, version: user.version };
        return { ...token, sid: await noting(startSession(account, browserNameOf(sent))) };
      }
      const teacher = typeof token.sid === "string" ? await noting(findTeacherOfSession(token.sid)) : null;
      if (!teacher) throw new SessionOver();
      return token;
    },
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await noting(endSession(token.sid));
    },
  },
  logger: {
    error(code, cause) {
      const error = cause instanceof Error ? cause : cause.error;
      if (code !== "JWT_SESSION_ERROR") tell("error", "sign-in-failed", { error });
    },
  },
});

class SessionOver extends Error {}

/** Next-auth takes every failure for a wrong password or an ended session: this one is noted before. */
async function noting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isAway(error)) noteMetAway();
    throw error;
  }
}
