import { newId } from "../db/new-id";
import { overLimit } from "../limits/take";
import { isBrowserName } from "../web/cookies";
import { hashRequest } from "./secrets";

/** A browser by the name it shows; whether it is one that this server gave, or may be made up. */
export type Browser = Readonly<{ id: string; isGiven: boolean }>;

/** The browser that shows this cookie; null where it shows none. */
export function readBrowser(cookie: string | null | undefined): Browser | null {
  if (!isBrowserName(cookie)) return null;
  const [id = "", mark] = cookie.split(".");
  return { id, isGiven: mark === markOf(id) };
}

/**
 * A name for a browser, as its cookie keeps it: with a mark that nobody else can make, of which an address is
 * given so many. What is more has a bare name, which shows that cookies are kept and counts for no limit.
 */
export async function giveName(address: string, id = newId()): Promise<string> {
  return (await overLimit("browsers", address)) ? id : `${id}.${markOf(id)}`;
}

/** What limits count a browser by: its given name, or null for who is counted with the others there. */
export const countedBy = (browser: Browser | null): string | null => (browser?.isGiven ? browser.id : null);

const markOf = (id: string): string => hashRequest(JSON.stringify(["browser", id])).slice(0, 32);
