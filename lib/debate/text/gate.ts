import { normalized } from "./normal";
import { isThere } from "./seen";

/**
 * What the words about a field's fault can name beside its slug: the character that is refused and the words
 * before it, or by how many characters it is too long.
 */
export type FaultDetail = Readonly<Record<string, string | number>>;

/** A character that is let through nowhere, by its number, and the words before it. */
export type GateFault = Readonly<{
  fault: "control" | "malformed";
  detail: FaultDetail;
}>;

const lineBreak = /\r\n|[\r\v\f\u0085\u2028]/g;
const direction = /[\u202A-\u202E]/;
const refused = /[^\P{Cc}\n]|[\u202A-\u202E]/u;
/** Four joined emoji and a joiner to a fifth: there is no such picture, and no line can break inside. */
const emoji = /\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*/u.source;
const joinedOn = new RegExp(`((?:${emoji}\\u200D){3}${emoji})\\u200D`, "gu");
const halfCharacter = /\p{Cs}/u;

/**
 * The one gate for text: well-formed, without control characters (but newline) and without characters that
 * override the direction of writing, settled; or the first character that is refused, with its place.
 */
export function passGate(raw: string): Readonly<{ ok: true; text: string }> | (GateFault & { ok: false }) {
  const half = raw.search(halfCharacter);
  if (half >= 0) return { ok: false, fault: "malformed", detail: detailOf(raw, half) };
  const text = settle(raw);
  const at = text.search(refused);
  return at >= 0 ? { ok: false, fault: "control", detail: detailOf(text, at) } : { ok: true, text };
}

/**
 * A text as it is kept: NFC, every program's line break as a newline (U+2029 as an empty line), a tab as a
 * space, direction isolates only in pairs on one line (a newline ends them), at most four emoji joined and 30
 * marks in a row, lines that look empty empty, and at most two of these in a row. What the gate refuses is
 * left in it.
 */
export function settle(raw: string): string {
  const lines = raw
    .replace(lineBreak, "\n")
    .replaceAll("\u2029", "\n\n")
    .replaceAll("\t", " ")
    .split("\n")
    .map((line) => normalized(pairIsolates(line).replace(joinedOn, "$1"), "NFC"))
    .map((line) => (isThere(line) || refused.test(line) || halfCharacter.test(line) ? line : ""));
  return lines.filter((line, at) => line !== "" || lines[at - 1] !== "" || lines[at - 2] !== "").join("\n");
}

/** A line without the direction isolates that nothing closes and the ends of isolates that nothing opened. */
function pairIsolates(line: string): string {
  if (!/[\u2066-\u2069]/.test(line)) return line;
  const characters = Array.from(line);
  const open: number[] = [];
  const lone = new Set<number>();
  for (const [at, character] of characters.entries()) {
    if (/[\u2066-\u2068]/.test(character)) open.push(at);
    if (character === "\u2069" && open.pop() === undefined) lone.add(at);
  }
  for (const at of open) lone.add(at);
  return characters.filter((_, at) => !lone.has(at)).join("");
}

/** So many characters before a refused one say where it stands. */
const placeLength = 24;

function detailOf(text: string, at: number): FaultDetail {
  const code = text.codePointAt(at) ?? 0;
  const character = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const what = halfCharacter.test(text.charAt(at))
    ? "half"
    : direction.test(text.charAt(at))
      ? "direction"
      : "control";
  const after = lastWords(text.slice(0, at));
  return { character, what, where: after === "" ? "start" : "after", after };
}

function lastWords(before: string): string {
  const line = Array.from(
    settle(before)
      .replace(/[\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  if (line.length <= placeLength) return line.join("");
  const tail = line.slice(-placeLength);
  const word = tail.indexOf(" ") + 1;
  return `…${tail.slice(word).join("")}`;
}
