import { newId } from "../db/new-id";
import { readCookie, writeCookie } from "../web/cookie-jar";
import { browserCookie, isBrowserId } from "../web/cookies";

/**
 * The random name this browser was given with the page: for limits, and as the proof that it keeps cookies.
 * Null where it has none.
 */
export async function findBrowserId(): Promise<string | null> {
  const known = await readCookie(browserCookie);
  return isBrowserId(known) ? known : null;
}

/**
 * The same for a form that needs cookies. One that comes without it is given it now, so that the same form
 * sent once more shows whether it was kept.
 */
export async function askForBrowserId(): Promise<string | null> {
  const known = await findBrowserId();
  if (!known) await writeCookie(browserCookie, newId());
  return known;
}
