import { normalized } from "../text/normal";

/** What a letter is written in: words of one kind end where another kind begins. */
type Kind = "syllable" | "jamo" | "letter" | "digit";

/**
 * A letter of a text as words are compared by: a Hangul syllable is its two to five letters, whichever way it
 * was typed; any other letter is itself, without case or width. `from` and `to` say where it stands, in code
 * points of the text in NFC.
 */
export type Unit = Readonly<{
  letter: string;
  kind: Kind;
  /** The first and the last letter of what is written as one: a syllable, a letter. */
  starts: boolean;
  ends: boolean;
  /** What stands between it and the letter before. */
  before: "" | "sign" | "space";
  /** A syllable that only draws out the one before it: 시이이. */
  isEcho: boolean;
  from: number;
  to: number;
}>;

const firsts = Array.from("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
const vowels = Array.from("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ");
const lasts = ["", ...Array.from("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")];
const pairs: Readonly<Record<string, string>> = {
  ㄳ: "ㄱㅅ",
  ㄵ: "ㄴㅈ",
  ㄶ: "ㄴㅎ",
  ㄺ: "ㄹㄱ",
  ㄻ: "ㄹㅁ",
  ㄼ: "ㄹㅂ",
  ㄽ: "ㄹㅅ",
  ㄾ: "ㄹㅌ",
  ㄿ: "ㄹㅍ",
  ㅀ: "ㄹㅎ",
  ㅄ: "ㅂㅅ",
};

const partsOf = (jamo: string): string => pairs[jamo] ?? jamo;

/** Letters of syllables that stand alone, as keyboards type them (U+1100 …) or not. */
function loneJamo(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x3131 && code <= 0x3163) return partsOf(character);
  if (code >= 0x1100 && code < 0x1100 + firsts.length) return firsts[code - 0x1100] ?? null;
  if (code >= 0x1161 && code < 0x1161 + vowels.length) return vowels[code - 0x1161] ?? null;
  if (code > 0x11a7 && code < 0x11a7 + lasts.length) return partsOf(lasts[code - 0x11a7] ?? "");
  return null;
}

type Written = Readonly<{ letters: string; kind: Kind }>;

const syllablesFrom = 0xac00;
const perFirst = vowels.length * lasts.length;

function written(character: string): Written | null {
  const at = (character.codePointAt(0) ?? 0) - syllablesFrom;
  if (at >= 0 && at < firsts.length * perFirst) {
    const [first = "", vowel = "", last = ""] = [
      firsts[Math.floor(at / perFirst)],
      vowels[Math.floor((at % perFirst) / lasts.length)],
      lasts[at % lasts.length],
    ];
    return { letters: first + vowel + partsOf(last), kind: "syllable" };
  }
  const jamo = loneJamo(character);
  if (jamo) return { letters: jamo, kind: "jamo" };
  const plain = normalized(character, "NFKC").toLowerCase();
  const half = loneJamo(plain);
  if (half) return { letters: half, kind: "jamo" };
  if (/^\p{N}/u.test(plain)) return { letters: plain, kind: "digit" };
  return /^\p{L}/u.test(plain) ? { letters: plain, kind: "letter" } : null;
}

const unwritten = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** The letters of a text, one after the other, and what stands between them. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let before: Unit["before"] = "";
  let former = "";
  for (const [at, character] of Array.from(normalized(text, "NFC")).entries()) {
    const found = written(character);
    if (!found) {
      if (/\s/u.test(character)) before = "space";
      else if (before === "" && !unwritten.test(character)) before = "sign";
      continue;
    }
    const { letters, kind } = found;
    const isEcho = before === "" && kind === "syllable" && letters === `ㅇ${former.slice(1)}`;
    const each = kind === "letter" || kind === "digit" ? Array.from(letters) : [...letters];
    for (const [place, letter] of each.entries()) {
      const isOne = kind === "letter" || kind === "digit";
      units.push({
        letter,
        kind,
        starts: isOne || place === 0,
        ends: isOne || place === each.length - 1,
        before: place === 0 ? before : "",
        isEcho,
        from: at,
        to: at + 1,
      });
    }
    if (!isEcho) former = kind === "syllable" && letters.length === 2 ? letters : "";
    before = "";
  }
  return units;
}

/**
 * Whether a word can begin at a place: at the first letter, after anything else, or where writing changes;
 * but what counts something belongs to its number (8등신, 3시발).
 */
export function isEdge(units: readonly Unit[], at: number): boolean {
  const [former, unit] = [units[at - 1], units[at]];
  if (!former || !unit || unit.before !== "") return true;
  return unit.kind !== former.kind && (former.kind !== "digit" || unit.kind !== "syllable");
}
