import { type FieldFault, readField } from "../text/field";
import { longest } from "../text/limits";
import { normalized } from "../text/normal";
import { unseen } from "../text/seen";

/**
 * What looks like the letter or digit on the left, in the common alphabets and fancy small capitals (after
 * Unicode UTS #39).
 */
const lookAlikes: Readonly<Record<string, string>> = {
  a: "аαɑᴀ",
  b: "вьβʙ",
  c: "сᴄ",
  d: "ԁᴅ",
  e: "еεᴇ",
  f: "ꜰ",
  g: "ɡɢց",
  h: "нһηʜհ",
  j: "јϳᴊ",
  k: "кκᴋ",
  l: "1|iіιıɪɩӏʟǀ∣丨",
  m: "мμᴍ",
  n: "пνɴո",
  o: "0оοσςᴏօ〇",
  p: "рρᴘ",
  q: "ԛ",
  r: "гʀ",
  s: "ѕꜱ",
  t: "тτᴛ",
  u: "ᴜս",
  v: "ѵᴠ",
  w: "ԝωᴡѡ",
  x: "хχ",
  y: "уυγүʏ",
  z: "ζᴢ",
  "3": "з",
  "6": "б",
  "'": "‘’‛ʻʼʹ′`",
};

/** Look-alikes that NFKC would turn into something else first. */
const rawLookAlikes: Readonly<Record<string, string>> = { c: "ϲϹ", l: "ㅣￜ", o: "ㅇﾷ", "-": "ㅡￚ", "'": "´" };

/** Small Greek letters that look like another Latin letter than their capitals do (ν like v, Ν like N). */
const smallGreek: Readonly<Record<string, string>> = { n: "η", u: "υμ", v: "ν" };

const lettersOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([letter, alike]) =>
      Array.from(alike, (other) => [other, letter] as const),
    ),
  );

const afterFolding = lettersOf(lookAlikes);
const beforeFolding = lettersOf(rawLookAlikes);
const besideLatin = lettersOf(smallGreek);

const swap = (text: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(text, (character) => letters.get(character) ?? character).join("");

const anyWord = /[\p{L}\p{M}]+/gu;
const latin = /\p{sc=Latin}/u;

/**
 * What two display names share if a class would take one for the other: NFKC, no case, one look-alike for all
 * (UTS #39's skeleton, common letters only), no invisible characters, single spaces. Accents tell names
 * apart; i, I, l, L, 1 and | do not (capital I is small l, whose capital is L). Only for comparing, never for
 * showing; empty for a name that shows nothing.
 */
export function nameKey(name: string): string {
  const visible = normalized(swap(normalized(name, "NFC"), beforeFolding), "NFKC").replace(unseen, "");
  const folded = normalized(
    visible
      .replace(anyWord, (word) => (latin.test(word) ? swap(word, besideLatin) : word))
      .toLowerCase()
      .toUpperCase()
      .toLowerCase(),
    "NFD",
  );
  return swap(folded, afterFolding)
    .replace(/(?<=[lj])\u0307/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * A display name as it is kept: 1–40 code points on one line, of which a key can be made; or what is wrong
 * with it.
 */
export function readName(raw: string): Readonly<{ ok: true; text: string }> | (FieldFault & { ok: false }) {
  const read = readField(raw, { isRequired: true, longest: longest.name });
  return read.ok && nameKey(read.text) === "" ? { ok: false, fault: "empty", detail: {} } : read;
}
