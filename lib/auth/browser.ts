import { cookies } from "next/headers";
import { browserCookie, isBrowserId } from "../web/browser-cookie";

/**
 * The random name this browser was given with the page: for limits, and as the proof that it keeps cookies.
 * Null where it has none.
 */
export async function findBrowserId(): Promise<string | null> {
  const known = (await cookies()).get(browserCookie)?.value;
  return isBrowserId(known) ? known : null;
}
