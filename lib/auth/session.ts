import type { Route } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
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

/** The same for what stands around every page, the one that says that the database is away, too. */
export const findTeacherIfUp = (): Promise<SignedIn | null> => findTeacher().catch(() => null);

/** The teacher who is signed in; anybody else is sent to log in and comes back to `path`. For pages. */
export async function readTeacher(path: string): Promise<SignedIn> {
  return (await findTeacher()) ?? redirect(`/login?next=${encodeURIComponent(path)}` as Route);
}
