import type { Route } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { isDatabaseAway } from "../web/database-away";
import { findTeacherOfSession, type SignedIn } from "./queries";
import { openSession } from "./session-token";

export type { SignedIn } from "./queries";

/** What the session's cookie says. It may have ended since. */
export const findSession = cache(async () => openSession(await readCookie(sessionCookie)));

/** The teacher who is signed in, found again in the database. */
export const findTeacher = cache(async (): Promise<SignedIn | null> => {
  const session = await findSession();
  return session && findTeacherOfSession(session.sessionId);
});

/**
 * Whether somebody is signed in, for what stands around every page: while the database is away the cookie is
 * believed.
 */
export async function isSignedIn(): Promise<boolean> {
  const session = await findSession();
  if (!session || isDatabaseAway()) return session !== null;
  return (await findTeacher().catch(() => session)) !== null;
}

/** The teacher who is signed in; anybody else is sent to log in and comes back to `path`. For pages. */
export async function readTeacher(path: string): Promise<SignedIn> {
  return (await findTeacher()) ?? redirect(`/login?next=${encodeURIComponent(path)}` as Route);
}
