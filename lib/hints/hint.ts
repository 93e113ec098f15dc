import { type Role, roles } from "../debate/vocabulary";
import { readCookie } from "../web/cookie-jar";
import { hintCookie } from "../web/cookies";

/** The roles whose first steps this browser has been shown and has put away. */
export async function readSeenHints(): Promise<readonly Role[]> {
  const seen = (await readCookie(hintCookie))?.split(".") ?? [];
  return roles.filter((role) => seen.includes(role));
}
