import { normalized } from "./normal";
import { unseen } from "./seen";

const dash = /[\p{Pd}\u2212]/gu;
const mark = /^\p{M}/u;
const loneMarks = /(?<=^|\s)\p{M}+/gu;
const quotes = "\"'`´‘’‚‛“”„‟«»‹›「」『』";
const stops = ".,;:!?…·、。，．；：！？¿¡";
const closing = new Map(
  ["()", "[]", "{}", "<>", "《》", "〈〉", "【】"].map(([open = "", close = ""]) => [open, close]),
);
const around = new Set([...quotes, ...stops, ...closing.keys(), ...closing.values()]);

/**
 * A key as it was meant (a code, an e-mail address, a PIN): without what cannot be seen, spaces too, wherever
 * it stands, and without quotes or punctuation around it; compatible letters as plain ones (NFKC), and every
 * dash a hyphen.
 */
export const cleanKey = (raw: string): string => cleanLine(normalized(raw, "NFKC")).replace(/\s+/gu, "");

/** The same for what may hold spaces and letters of any kind: a web address, words to search for. */
export const cleanLine = (raw: string): string =>
  normalized(
    bare(
      normalized(raw, "NFC")
        .replace(/\p{White_Space}+/gu, " ")
        .replace(unseen, "")
        .replace(loneMarks, "")
        .replace(/ +/g, " "),
    ).replace(dash, "-"),
    "NFC",
  );

/** Without quotes, punctuation and spaces at the ends. A bracket stays that closes one inside. */
function bare(text: string): string {
  const characters = Array.from(text);
  const isAround = (character: string | undefined) => character === " " || around.has(character ?? "");
  let [start, end] = [0, characters.length];
  // A mark that stood on what goes away goes with it.
  while (start < end && (isAround(characters[start]) || mark.test(characters[start] ?? ""))) start++;

  const spare = new Map(Array.from(closing.values(), (close) => [close, 0]));
  const count = (close: string | undefined, by: number) =>
    close !== undefined && spare.has(close) && spare.set(close, (spare.get(close) ?? 0) + by);
  for (const character of characters.slice(start)) {
    count(character, 1);
    count(closing.get(character), -1);
  }
  while (start < end && isAround(characters[end - 1])) {
    const last = characters[end - 1] ?? "";
    if ((spare.get(last) ?? 1) <= 0) break;
    count(last, -1);
    count(closing.get(last), 1);
    end--;
  }
  return characters.slice(start, end).join("");
}
