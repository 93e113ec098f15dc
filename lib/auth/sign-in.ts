import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { ownCookie } from "../web/own-cookie";
import type { SignedIn } from "./queries";
import { readSessionSecret, sessionCookie, sessionSeconds } from "./session-cookie";

/** Gives this browser next-auth's own session for a teacher. */
export async function signIn({ teacherId, name, email }: SignedIn): Promise<void> {
  const token = await encode({
    token: { sub: teacherId, name, email },
    secret: readSessionSecret(),
    maxAge: sessionSeconds,
  });
  (await cookies()).set(sessionCookie(), token, { ...ownCookie(), maxAge: sessionSeconds });
}

export async function signOut(): Promise<void> {
  (await cookies()).set(sessionCookie(), "", { ...ownCookie(), maxAge: 0 });
}
