import type { Route } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isSecure, readCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { findTeacherById, type SignedIn } from "./queries";
import { openSession } from "./session-token";

export type { SignedIn } from "./queries";

/** Who the session's cookie says this is. Its teacher may be gone since. */
export const findSession = cache(async () => openSession(await readCookie(sessionCookie(await isSecure()))));

/** The teacher who is signed in, found again in the database. */
export const findTeacher = cache(async (): Promise<SignedIn | null> => {
  const session = await findSession();
  return session && findTeacherById(session.teacherId);
});

/** The teacher who is signed in; anybody else is sent to log in and comes back to `path`. For pages. */
export async function readTeacher(path: string): Promise<SignedIn> {
  return (await findTeacher()) ?? redirect(`/login?next=${encodeURIComponent(path)}` as Route);
}
