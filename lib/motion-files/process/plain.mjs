import { Refused } from "./refused.mjs";

/** What begins other kinds of files: PDF, zip, RTF, old Office files, gzip, PNG, JPEG, GIF. */
const marks = [
  "%PDF-",
  "PK\x03\x04",
  "{\\rtf",
  "\xd0\xcf\x11\xe0",
  "\x1f\x8b",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
];

/**
 * The text of a plain file: UTF-8, UTF-16 in either order, the Korean EUC-KR (with its extension, which
 * Windows writes), or else the Western windows-1252.
 */
export function decode(bytes) {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString("latin1");
  if (marks.some((mark) => begin.startsWith(mark))) throw new Refused("not-what-it-says");
  const text = decoded(bytes);
  if (/[\0\ufffe]/.test(text)) throw new Refused("not-what-it-says");
  return text;
}

function decoded(bytes) {
  const by = wide(bytes);
  if (by) return new TextDecoder(by).decode(bytes);
  return (
    strictly("utf-8", bytes) ??
    strictly("euc-kr", bytes, isKorean) ??
    new TextDecoder("windows-1252").decode(bytes)
  );
}

/** UTF-16 by its mark, or by the many zeros in one half of its bytes. */
function wide(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const seen = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2] += 1;
  const half = seen.length / 2;
  if (bytes.length % 2 === 0 && zeros[1] > half * 0.3 && zeros[0] < half * 0.02) return "utf-16le";
  if (bytes.length % 2 === 0 && zeros[0] > half * 0.3 && zeros[1] < half * 0.02) return "utf-16be";
  return null;
}

function strictly(encoding, bytes, isRight = () => true) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isRight(text) ? text : null;
  } catch {
    return null;
  }
}

/** Western letters with accents are now and then good EUC-KR, too, but make no syllables in a row. */
const isKorean = (text) => (text.match(/[가-힣]{2}/g)?.length ?? 0) * 50 > text.length;
