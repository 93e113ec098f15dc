import { readCookie } from "../web/cookie-jar";
import { browserCookie, isBrowserId } from "../web/cookies";

/**
 * The random name this browser was given with the page: for limits, and as the proof that it keeps cookies.
 * Null where it has none.
 */
export async function findBrowserId(): Promise<string | null> {
  const known = await readCookie(browserCookie);
  return isBrowserId(known) ? known : null;
}
