import { isHeading } from "../debate/essay/headings";
import { marksIn, noteMarkOf } from "../debate/essay/note-marks";
import type { Part } from "../debate/essay/part";
import { settle } from "../debate/text/gate";
import { longest } from "../debate/text/limits";
import { isThere } from "../debate/text/seen";
import { codePointLength } from "../debate/text/text";

/** What no text field takes (see gate). */
const refused = /[^\P{Cc}\n\t]|[\u202A-\u202E\uFFFE\uFFFF]|\p{Cs}/gu;

export type Settled = Readonly<{
  parts: readonly Part[];
  /** How many characters that cannot be seen were taken out. */
  unseen: number;
}>;

/**
 * Parts as an essay can take them: without what cannot be seen, notes and headings known by their place where
 * the file does not say, the first heading as the title, and at least one paragraph.
 */
export function settled(found: readonly Part[]): Settled {
  let unseen = 0;
  const clean = (text: string): string => {
    const kept = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(refused, () => {
      unseen += 1;
      return "";
    });
    return settle(kept.replace(/\s*↩\uFE0E?\s*$/u, "")).trim();
  };
  const parts = found
    .map(({ kind, text }) => ({ kind, text: clean(text) }))
    .filter(({ text }) => isThere(text));
  return { parts: withParagraphs(withTitle(withHeadings(withNotes(parts)))), unseen };
}

/** How long the essay in the parts is, what is left out of it not counted. */
export const lengthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { kind, text }) => sum + (kind === "LEFT_OUT" ? 0 : codePointLength(text)), 0);

function withNotes(parts: readonly Part[]): readonly Part[] {
  const marks = marksIn(parts.map(({ text }) => text).join("\n"));
  const isNote = ({ kind, text }: Part) => {
    const mark = kind === "PARAGRAPH" ? noteMarkOf(text) : null;
    return mark?.isCertain === true && marks.has(mark.sign);
  };
  return parts.map((part) => (isNote(part) ? { ...part, kind: "FOOTNOTE" } : part));
}

/** Where a file marks no heading, a heading is known by what follows it. */
function withHeadings(parts: readonly Part[]): readonly Part[] {
  if (parts.some(({ kind }) => kind === "HEADING")) return parts;
  const read = [...parts];
  const block = (part: Part | undefined) =>
    part && part.kind !== "TITLE" && part.kind !== "LEFT_OUT" ? [{ kind: part.kind, text: part.text }] : [];
  for (const [at, part] of [...parts.entries()].reverse()) {
    const [own] = block(part);
    const after = read.slice(at + 1, at + 3).flatMap(block);
    if (own && isHeading(own, after)) read[at] = { ...part, kind: "HEADING" };
  }
  return read;
}

const isSectionTitle = /^(?:[\dIVXⅠ-Ⅻ]{1,4}[.)]|introduction\b|서론|들어가)/iu;

function withTitle(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ kind }) => kind !== "LEFT_OUT");
  const first = parts[at];
  const isTitle =
    first?.kind === "HEADING" &&
    codePointLength(first.text) <= longest.motion &&
    !isSectionTitle.test(first.text) &&
    parts.every(({ kind }) => kind !== "TITLE");
  return isTitle ? parts.with(at, { kind: "TITLE", text: first.text }) : parts;
}

/** An essay without a paragraph could not be debated. */
function withParagraphs(parts: readonly Part[]): readonly Part[] {
  if (parts.some(({ kind }) => kind === "PARAGRAPH")) return parts;
  const isSaid = ({ kind }: Part) => kind === "LIST" || kind === "QUOTATION";
  const rest = parts.some(isSaid) ? isSaid : ({ kind }: Part) => kind === "HEADING" || kind === "TITLE";
  return parts.map((part) => (rest(part) ? { ...part, kind: "PARAGRAPH" } : part));
}
