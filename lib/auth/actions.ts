"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookie, sessionCookieOptions } from "./session-cookie";

/** Ends this browser's session. */
export async function logOutAction(): Promise<void> {
  (await cookies()).set(sessionCookie(), "", { ...sessionCookieOptions(), maxAge: 0 });
  redirect("/");
}
