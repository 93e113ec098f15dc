import { decode } from "next-auth/jwt";
import { readSessionSecret } from "./session-secret";

/** Who a session's token says this is: it is signed by us, but its teacher may be gone since. */
export type Session = Readonly<{ teacherId: string }>;

/** The session of a cookie's token; null where it is none of ours, or over. */
export async function openSession(token: string | null): Promise<Session | null> {
  if (!token) return null;
  const claims = await decode({ token, secret: readSessionSecret() }).catch(() => null);
  return typeof claims?.sub === "string" ? { teacherId: claims.sub } : null;
}
