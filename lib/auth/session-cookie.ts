import { isSecure } from "../web/own-cookie";

/** How long a teacher stays signed in, in seconds: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** The name of next-auth's session cookie. Over TLS a browser itself keeps it to this host. */
export const sessionCookie = (): string => `${isSecure() ? "__Host-" : ""}next-auth.session-token`;

export function readSessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return secret;
}
