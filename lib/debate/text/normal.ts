/** More marks on one base are no letter of any language: stream-safe text ends there, too (UAX #15). */
const mostMarks = 30;
const piled = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, "gu");

const withFewMarks = (text: string): string => text.replace(piled, "$1");

/**
 * A text in one of Unicode's normal forms, with at most 30 marks in a row. Putting a row of marks in order
 * takes a time that grows with the square of its length: no text of others goes to `normalize` but here.
 */
export const normalized = (text: string, form: "NFC" | "NFD" | "NFKC"): string =>
  withFewMarks(withFewMarks(text).normalize(form));
