import { HeadingLevel, Paragraph, TextRun } from "docx";
import { caseOf } from "../../debate/vocabulary";
import type { RoomFile } from "../schemas";
import { linesOf } from "./docx-words";
import type { FileWords } from "./words";

export const marks = { PROPOSITION: "▲", OPPOSITION: "▼" } as const;

type Part = RoomFile["motion"]["parts"][number];

/** In a pair of essays each begins with its side. */
export const beginningOf = (
  part: Part,
  last: Part | undefined,
  isOfTwo: boolean,
  { side }: FileWords,
): Paragraph[] =>
  isOfTwo && (!last || caseOf(last) !== caseOf(part))
    ? [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [new TextRun(`${marks[caseOf(part)]} ${side[caseOf(part)]}`)],
        }),
      ]
    : [];

/** A part of an essay; a paragraph with its number. */
export function partOf({ kind, number, text }: Part): Paragraph {
  if (kind === "HEADING")
    return new Paragraph({ heading: HeadingLevel.HEADING_2, children: linesOf(text), keepNext: true });
  const isSet = kind === "QUOTATION" || kind === "LIST";
  return new Paragraph({
    spacing: { before: 200, after: 80 },
    ...(isSet && { indent: { left: 360 } }),
    children: [
      ...(number === null ? [] : [new TextRun({ text: `¶${number}  `, bold: true, color: "5D584F" })]),
      ...linesOf(text),
    ],
  });
}
