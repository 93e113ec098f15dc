import { decodeKorean } from "./korean";

/** Why a file is no roster that can be read as text. */
export type FileFault = "empty" | "not-text";

const hangul = /\p{sc=Hangul}/u;
const besideLetters = /[A-Za-z]\p{sc=Hangul}|\p{sc=Hangul}[A-Za-z]/u;
const controls = /(?![\t\n\v\f\r])\p{Cc}|\uFFFE/u;

/**
 * The text of a file that a school's program wrote: UTF-8 or UTF-16 with or without a mark, Korean (EUC-KR,
 * CP949) or Western (Windows-1252). What is no text in any of them is refused.
 */
export function decodeRoster(
  bytes: Uint8Array,
): Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; fault: FileFault }> {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  const tried = [markOf(bytes) ?? wideOf(bytes) ?? "utf-8", "korean", "western"];
  for (const encoding of tried) {
    const text = decode(bytes, encoding);
    if (text === null || controls.test(text)) continue;
    if (encoding === "korean" && (!hangul.test(text) || besideLetters.test(text))) continue;
    return { ok: true, text };
  }
  return { ok: false, fault: "not-text" };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === "korean") return decodeKorean(bytes);
  if (encoding === "western") return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Windows-1252, whose marks and quotes not every runtime's own decoder knows. */
const decodeWestern = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => from0x80[byte - 0x80] ?? String.fromCharCode(byte)).join("");

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: the commas and line breaks of any roster have a zero beside them, on one side. */
function wideOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4000);
  const zerosAt = (rest: number) => head.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > 3 * even) return "utf-16le";
  return even > 3 * odd ? "utf-16be" : null;
}
