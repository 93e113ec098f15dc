import { encode } from "next-auth/jwt";
import { dropCookie, isSecure, writeCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import type { SignedIn } from "./queries";
import { readSessionSecret } from "./session-secret";

/** Gives this browser next-auth's own session for a teacher. */
export async function signIn({ teacherId, name, email }: SignedIn): Promise<void> {
  const cookie = sessionCookie(await isSecure());
  const token = await encode({
    token: { sub: teacherId, name, email },
    secret: readSessionSecret(),
    maxAge: cookie.maxAge,
  });
  await writeCookie(cookie, token);
}

export async function signOut(): Promise<void> {
  await dropCookie(sessionCookie(await isSecure()));
}
