import { decode } from "next-auth/jwt";
import { readSessionSecret } from "./session-secret";

/** What a session's token says: it is signed by us, but the session may have ended since. */
export type Session = Readonly<{ sessionId: string }>;

/** The session of a cookie's token; null where it is none of ours, or over. */
export async function openSession(token: string | null): Promise<Session | null> {
  if (!token) return null;
  const claims = await decode({ token, secret: readSessionSecret() }).catch(() => null);
  return typeof claims?.sid === "string" ? { sessionId: claims.sid } : null;
}
