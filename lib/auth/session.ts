import type { Route } from "next";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { isSecure, readCookie } from "../web/cookie-jar";
import { sessionCookie } from "../web/cookies";
import { findTeacherById, type SignedIn } from "./queries";
import { readSessionSecret } from "./session-secret";

export type { SignedIn } from "./queries";

/** Who the session's cookie says this is. It is signed by us, but its teacher may be gone since. */
export const findSession = cache(async (): Promise<{ teacherId: string } | null> => {
  const token = await readCookie(sessionCookie(await isSecure()));
  if (!token) return null;
  const claims = await decode({ token, secret: readSessionSecret() }).catch(() => null);
  return typeof claims?.sub === "string" ? { teacherId: claims.sub } : null;
});

/** The teacher who is signed in, found again in the database. */
export const findTeacher = cache(async (): Promise<SignedIn | null> => {
  const session = await findSession();
  return session && findTeacherById(session.teacherId);
});

/** The teacher who is signed in; anybody else is sent to log in and comes back to `path`. For pages. */
export async function readTeacher(path: string): Promise<SignedIn> {
  return (await findTeacher()) ?? redirect(`/login?next=${encodeURIComponent(path)}` as Route);
}
