import { headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { dropCookie, writeCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { browserNameOf } from "./browser-name";
import { endSession, startSession } from "./commands";
import { keepKnown } from "./known-browser";
import type { Account } from "./queries";
import { findSession } from "./session";
import { readSessionSecret } from "./session-secret";

/** Gives this browser next-auth's own session for a teacher, in place of the one it had. */
export async function signIn(teacher: Account): Promise<void> {
  await endOwnSession();
  const { teacherId, name, email } = teacher;
  const sid = await startSession(teacher, browserNameOf(await headers()));
  const token = await encode({
    token: { sub: teacherId, name, email, sid },
    secret: readSessionSecret(),
    maxAge: sessionCookie.maxAge,
  });
  await writeCookie(sessionCookie, token);
  await keepKnown(email);
}

/** Ends this browser's session: its cookie is worth nothing from now on, wherever it was copied to. */
export async function signOut(): Promise<void> {
  await endOwnSession();
  await dropCookie(sessionCookie);
}

async function endOwnSession(): Promise<void> {
  const session = await findSession();
  if (session) await endSession(session.sessionId);
}
