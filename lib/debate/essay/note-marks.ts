/** What a line of a footnote begins with: its mark as a plain number or sign, and how sure the mark is. */
export type NoteMark = Readonly<{ sign: string; isCertain: boolean }>;

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const plain = (signs: string): string =>
  [...signs].map((sign) => (raised.includes(sign) ? String(raised.indexOf(sign)) : sign)).join("");

/** The mark that a footnote's line begins with; a bare number may be a list's as well. */
export function noteMarkOf(line: string): NoteMark | null {
  const certain = /^\s*(?:\[\^?([\p{L}\p{N}]{1,3})\]:?|([⁰¹²³⁴-⁹]{1,3}|[†‡]))\s*\S/u.exec(line);
  if (certain) return { sign: plain(certain[1] ?? certain[2] ?? ""), isCertain: true };
  const number = /^\s*(?:\((\d{1,3})\)|(\d{1,3})[.)]?)\s+\S/u.exec(line);
  return number ? { sign: number[1] ?? number[2] ?? "", isCertain: false } : null;
}

const square = /\S ?\[\^?([\p{L}\p{N}]{1,3})\]/u;
const high = /[^\s⁰¹²³⁴-⁹]([⁰¹²³⁴-⁹]{1,3}|[†‡])/u;
const glued = /[\p{L}.,;!?”"’)](\d{1,3})(?![\p{L}\p{N}]|[.,]\d)/u;
const references = new RegExp([square, high, glued].map(({ source }) => source).join("|"), "gu");

/** The marks inside of a text that lead to a footnote. */
export const marksIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(references), ([, ...marks]) => plain(marks.find((mark) => mark) ?? "")));
