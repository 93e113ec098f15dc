import {
  AlignmentType,
  ExternalHyperlink,
  type FootnoteReferenceRun,
  type INumberingOptions,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Block, Spans } from "../../debate/typeset/typeset";
import { typesetOf } from "../../debate/typeset/typeset-of";

export type Lists = INumberingOptions["config"][number][];

type Look = Pick<IRunOptions, "bold" | "italics" | "language">;

/** Without what XML has no place for. */
export const clean = (text: string): string => text.replaceAll(/[\uFFFE\uFFFF]/g, "");

export const linesOf = (text: string, look: Look = {}): TextRun[] =>
  clean(text)
    .split("\n")
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));

/** How a word processor calls a language, by which it spells. */
export const tongueOf = (language: string) => ({
  value: language === "en" ? "en-US" : language,
  ...(/^ko\b/.test(language) && { eastAsia: "ko-KR" }),
});

/** A post's words as they are set, in their language; `tail` ends the last of them. */
export function setIn(
  body: string,
  language: Look["language"],
  indent: Readonly<{ left: number }>,
  lists: Lists,
  tail: readonly FootnoteReferenceRun[],
): Paragraph[] {
  const look = language ? { language } : {};
  const all = (typesetOf(body) ?? [{ text: [body] }]).flatMap((block) =>
    partsOf(block, indent, lists).map(({ spans, ...options }) => ({
      ...options,
      children: runsOf(spans, look),
    })),
  );
  return all.map(
    ({ children, ...options }, at) =>
      new Paragraph({ ...options, children: at === all.length - 1 ? [...children, ...tail] : children }),
  );
}

type Part = Pick<IParagraphOptions, "indent" | "numbering"> & Readonly<{ spans: Spans }>;

function partsOf(block: Block, indent: Readonly<{ left: number }>, lists: Lists): Part[] {
  if ("text" in block) return [{ spans: block.text, indent }];
  if ("quote" in block) return [{ spans: block.quote, indent: { left: indent.left + 300, right: 300 } }];
  const reference = `list-${lists.length}`;
  const isNumbered = block.from !== undefined;
  lists.push({
    reference,
    levels: [
      {
        level: 0,
        format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isNumbered ? "%1." : "•",
        start: block.from ?? 1,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: indent.left + 360, hanging: 360 } } },
      },
    ],
  });
  return block.list.map((spans) => ({ spans, numbering: { reference, level: 0 } }));
}

function runsOf(spans: Spans, look: Look): ParagraphChild[] {
  return spans.flatMap((span): ParagraphChild[] => {
    if (typeof span === "string") return linesOf(span, look);
    if ("em" in span) return runsOf(span.em, { ...look, italics: true });
    if ("strong" in span) return runsOf(span.strong, { ...look, bold: true });
    const words = new TextRun({ ...look, text: clean(span.words), style: "Hyperlink" });
    const host = span.host ? [new TextRun({ text: ` (${span.host})` })] : [];
    return [new ExternalHyperlink({ link: span.to, children: [words] }), ...host];
  });
}
