import { newId } from "../db/new-id";
import { readCookie, writeCookie } from "../web/cookie-jar";
import { browserCookie } from "../web/cookies";

/** The random name this browser was given, for limits only; null where it has none yet. */
export async function findBrowserId(): Promise<string | null> {
  const known = await readCookie(browserCookie);
  return known && /^[\w-]{16}$/.test(known) ? known : null;
}

/** The same, given now where it has none. Call it from an action, which may set cookies. */
export async function browserId(): Promise<string> {
  const known = await findBrowserId();
  if (known) return known;
  const id = newId();
  await writeCookie(browserCookie, id);
  return id;
}
