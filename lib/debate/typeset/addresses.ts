import { isThere } from "../text/seen";
import { readWebAddress } from "../text/web-address";
import type { Span } from "./typeset";

const named = /\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()<>*]+(?:\([^\s()<>*]*\)[^\s()<>*]*)*)\)/.source;
const bare = /(?<![a-z0-9])https?:\/\/[!#-)+-;=?-~]+/.source;

/** What may be a link, in a pattern with other things: words with their address, or an address by itself. */
export const linkPattern = `${named}|${bare}`;

/** What stands after an address in a sentence, and is not of it. */
const after = /[.,;:!?'&]+$/;

/** What turns the direction of writing belongs to the line, and not to words that are set apart from it. */
const turning = /[\u061C\u200E\u200F\u2066-\u2069]/g;

/** A link, and how many characters of the text are it; null where nobody can follow its address. */
export function linkIn(
  whole: string,
  said: string | undefined,
  address: string | undefined,
): Readonly<{ span: Span; length: number }> | null {
  if (said === undefined || address === undefined) {
    const found = withoutEnd(whole);
    const url = urlOf(found);
    return url && { span: { to: url.href, words: found }, length: found.length };
  }
  const words = said.replaceAll(turning, "");
  const url = isThere(words) ? urlOf(address) : null;
  return url && { span: { to: url.href, words, host: url.hostname }, length: whole.length };
}

const urlOf = (address: string): URL | null =>
  readWebAddress(address).ok && URL.canParse(address) ? new URL(address) : null;

function withoutEnd(address: string): string {
  const found = address.replace(after, "");
  const closes = found.endsWith(")") && !found.includes("(");
  return closes ? found.slice(0, -1).replace(after, "") : found;
}
