import { headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { newId } from "../db/new-id";
import type { Outcome } from "../debate/outcome";
import { dropCookie, writeCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { keepKnown } from "./browser";
import { browserNameOf } from "./browser-name";
import { endSession, startSession } from "./commands";
import type { Account, SignedIn } from "./queries";
import { findSession } from "./session";
import { readSessionSecret } from "./session-secret";

/** Gives this browser next-auth's own session for a teacher, in place of the one it had. */
export async function signIn(teacher: Account): Promise<void> {
  await endOwnSession();
  await keepSession(teacher, await startSession(teacher, browserNameOf(await headers())));
  await keepKnown(teacher.email);
}

/**
 * Carries out what changes how an account is opened. This browser's session goes on under another name, which
 * it is given: whoever has a copy of its cookie has nothing any more.
 */
export async function withNewSession<T>(
  teacher: SignedIn,
  change: (teacher: SignedIn) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const nextSessionId = newId();
  const outcome = await change({ ...teacher, nextSessionId });
  if (outcome.ok) await keepSession(teacher, nextSessionId);
  return outcome;
}

async function keepSession({ teacherId, name, email }: Account, sid: string): Promise<void> {
  const token = await encode({
    token: { sub: teacherId, name, email, sid },
    secret: readSessionSecret(),
    maxAge: sessionCookie.maxAge,
  });
  await writeCookie(sessionCookie, token);
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
