import { readCookie, writeCookie } from "../web/cookie-jar";
import { browserCookie, knownCookie } from "../web/cookies";
import { findBrowserId } from "./browser";
import type { Trier } from "./limits";
import { hashRequest } from "./secrets";

/** As many accounts as share the computer of a staff room. */
const mostKnown = 12;

/** This browser, as who tries an account's password: known where somebody has signed in to it here. */
export async function findTrier(email: string, browserId: string): Promise<Trier> {
  return { name: browserId, isKnown: (await readMarks()).includes(markOf(email, browserId)) };
}

/** From now on this browser is known to the account, and keeps its own name as long as that. */
export async function keepKnown(email: string): Promise<void> {
  const browserId = await findBrowserId();
  if (!browserId) return;
  const mark = markOf(email, browserId);
  const others = (await readMarks()).filter((other) => other !== mark);
  await writeCookie({ ...browserCookie, maxAge: knownCookie.maxAge }, browserId);
  await writeCookie(knownCookie, [mark, ...others].slice(0, mostKnown).join("."));
}

const readMarks = async (): Promise<readonly string[]> => (await readCookie(knownCookie))?.split(".") ?? [];

/** Nobody but this server makes one, and it says nothing of the account to who reads it. */
const markOf = (email: string, browserId: string): string =>
  hashRequest(JSON.stringify(["known", email, browserId])).slice(0, 32);
