import { headers } from "next/headers";
import { readCookie, writeCookie } from "../web/cookie-jar";
import { browserCookie, knownCookie } from "../web/cookies";
import { addressOf } from "./address";
import { type Browser, giveName, readBrowser } from "./given-names";
import type { Trier } from "./limits";
import { hashRequest } from "./secrets";

/**
 * The name this browser was given with the page: for limits, and as the proof that it keeps cookies. Null
 * where it has none.
 */
export const findBrowser = async (): Promise<Browser | null> => readBrowser(await readCookie(browserCookie));

/**
 * The same for a form that needs cookies. One that comes without it is given it now, so that the same form
 * sent once more shows whether it was kept.
 */
export async function askForBrowser(): Promise<Browser | null> {
  const browser = await findBrowser();
  if (!browser) await writeCookie(browserCookie, await giveName(addressOf(await headers())));
  return browser;
}

/** As many accounts as share the computer of a staff room. */
const mostKnown = 12;

/** This browser, as who tries an account's password: known where somebody has signed in to it here. */
export async function findTrier(email: string, browserId: string): Promise<Trier> {
  return { name: browserId, isKnown: (await readMarks()).includes(markOf(email, browserId)) };
}

/** From now on this browser is known to the account, and keeps its own name as long as that. */
export async function keepKnown(email: string): Promise<void> {
  const name = await readCookie(browserCookie);
  const browser = readBrowser(name);
  if (!name || !browser) return;
  const mark = markOf(email, browser.id);
  const others = (await readMarks()).filter((other) => other !== mark);
  await writeCookie({ ...browserCookie, maxAge: knownCookie.maxAge }, name);
  await writeCookie(knownCookie, [mark, ...others].slice(0, mostKnown).join("."));
}

const readMarks = async (): Promise<readonly string[]> => (await readCookie(knownCookie))?.split(".") ?? [];

/** Nobody but this server makes one, and it says nothing of the account to who reads it. */
const markOf = (email: string, browserId: string): string =>
  hashRequest(JSON.stringify(["known", email, browserId])).slice(0, 32);
