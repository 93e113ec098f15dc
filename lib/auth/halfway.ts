import { decode, encode } from "next-auth/jwt";
import { dropCookie, readCookie, writeCookie } from "../web/cookie-jar";
import { halfwayCookie } from "../web/cookies";
import type { Account } from "./queries";
import { readSessionSecret } from "./session-secret";

/** Keeps what is signed here apart from sessions: neither opens as the other. */
const salt = "halfway";

/** Keeps in this browser, for ten minutes, whose password was right: a code is still to come. */
export async function keepHalfway({ teacherId, name, email, version }: Account): Promise<void> {
  const token = await encode({
    token: { sub: teacherId, name, email, version },
    secret: readSessionSecret(),
    maxAge: halfwayCookie.maxAge,
    salt,
  });
  await writeCookie(halfwayCookie, token);
}

/** Whose password was right in this browser a moment ago. */
export async function findHalfway(): Promise<Account | null> {
  const token = await readCookie(halfwayCookie);
  if (!token) return null;
  const claims = await decode({ token, secret: readSessionSecret(), salt }).catch(() => null);
  if (!claims?.sub || typeof claims.version !== "number") return null;
  return {
    teacherId: claims.sub,
    name: claims.name ?? "",
    email: claims.email ?? "",
    version: claims.version,
  };
}

export const dropHalfway = (): Promise<void> => dropCookie(halfwayCookie);
