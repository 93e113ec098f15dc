/** How long a teacher stays signed in, in seconds: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Whether the pages are served over TLS, as NEXTAUTH_URL says. */
const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** The name of next-auth's session cookie. Over TLS a browser itself keeps it to this host. */
export const sessionCookie = (): string => `${isSecure() ? "__Host-" : ""}next-auth.session-token`;

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

export function readSessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return secret;
}
