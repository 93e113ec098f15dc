import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import { sizeOf } from "../../debate/swing";
import { languageIn } from "../../debate/text/script";
import { setWords } from "../../debate/typeset/set-words";
import { isPair } from "../../debate/vocabulary";
import type { RoomFile } from "../schemas";
import { beginningOf, marks, partOf } from "./docx-parts";
import { clean, type Lists, linesOf, setIn, tongueOf } from "./docx-words";
import { type Threaded, threaded } from "./post-rows";
import type { FileWords } from "./words";

type Notes = Record<string, { children: Paragraph[] }>;
type Made = Readonly<{ notes: Notes; lists: Lists; motion: string }>;

const colours = { PROPOSITION: "3A37A5", OPPOSITION: "8A4B00" } as const;

/** How far a thread is set in, in twentieths of a point; a deep one stays on its page. */
const inset = (depth: number): number => 360 + 300 * Math.min(depth, 8);

/** The essay with its threads in place; sides by mark and word, sources as footnotes. */
export async function docxOf(file: RoomFile, words: FileWords): Promise<Buffer> {
  const { motion, title, createdAt } = file;
  const made: Made = { notes: {}, lists: [], motion: motion.language };
  const names = new Map(file.members.map(({ id, name }) => [id as string | null, name]));
  const threads = new Map<string, Threaded[]>();
  const answered = new Set(file.posts.map(({ parent }) => parent));
  for (const post of threaded(file)) {
    const found = threads.get(post.paragraph) ?? [];
    threads.set(post.paragraph, found);
    if (isToSee(post, answered)) found.push(post);
  }
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(motion.title))] }),
    new Paragraph({
      spacing: { after: 240 },
      children: [new TextRun({ text: `${clean(title)} · ${createdAt.slice(0, 10)}`, color: "5D584F" })],
    }),
    ...motion.parts.flatMap((part, at, parts) => [
      ...beginningOf(part, parts[at - 1], isPair(parts), words),
      partOf(part),
      ...(threads.get(part.id) ?? []).flatMap((post) => postOf(post, names, words, made)),
    ]),
    ...groundOf(file, words),
    ...resultsOf(file, words),
  ];
  return Packer.toBuffer(
    new Document({
      creator: "Crossfloor",
      lastModifiedBy: "Crossfloor",
      title: clean(motion.title),
      styles: {
        default: { document: { run: { font: fonts, size: 22, language: tongueOf(motion.language) } } },
      },
      footnotes: made.notes,
      numbering: { config: made.lists },
      sections: [{ children } as ISectionOptions],
    }),
  );
}

const fonts = { ascii: "Georgia", hAnsi: "Georgia", cs: "Georgia", eastAsia: "Malgun Gothic" };

/** Published posts, and the places of those that were answered. */
const isToSee = ({ id, status }: Threaded, answered: ReadonlySet<string | null>): boolean =>
  status === "PUBLISHED" || answered.has(id);

function postOf(
  post: Threaded,
  names: ReadonlyMap<string | null, string>,
  words: FileWords,
  { notes, lists, motion }: Made,
): Paragraph[] {
  const { author, side, kind, quote, restatement, evidence, depth, status, body } = post;
  const tongue = tongueOf(languageIn(motion, setWords({ ...post, body })));
  const name = names.get(author);
  const indent = { left: inset(depth) };
  if (status !== "PUBLISHED" || name === undefined)
    return [
      new Paragraph({
        indent,
        children: [new TextRun({ text: words.line.gone, italics: true, color: "5D584F" })],
      }),
    ];
  const head = [side && `${marks[side]} ${words.side[side]}`, name, words.kind[kind]]
    .filter(Boolean)
    .join(" · ");
  return [
    new Paragraph({
      indent,
      keepNext: true,
      spacing: { before: 120 },
      children: [new TextRun({ text: clean(head), bold: true, ...(side && { color: colours[side] }) })],
    }),
    ...(quote ? [italic(`“${quote.exact}”`, indent)] : []),
    ...(restatement ? [italic(`${words.heads.restatement}: ${restatement.text}`, indent)] : []),
    ...setIn(
      body,
      tongue,
      indent,
      lists,
      evidence.map((source) => noteOf(source, notes)),
    ),
  ];
}

const italic = (text: string, indent: Readonly<{ left: number }>): Paragraph =>
  new Paragraph({ indent, children: [new TextRun({ text: clean(text), italics: true })] });

/** A source at the foot of the page: what it is called, where it is, what it is cited for. */
function noteOf({ url, title, words }: RoomFile["posts"][number]["evidence"][number], notes: Notes) {
  const id = Object.keys(notes).length + 1;
  const link = new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: url, style: "Hyperlink" })],
  });
  notes[id] = {
    children: [
      new Paragraph({
        children: [
          ...(title ? [new TextRun(`${clean(title)}. `)] : []),
          link,
          ...(words ? [new TextRun(` “${clean(words)}”`)] : []),
        ],
      }),
    ],
  };
  return new FootnoteReferenceRun(id);
}

/** What both sides agree on. */
function groundOf({ ground }: RoomFile, { line }: FileWords): Paragraph[] {
  const standing = ground.filter(({ stands }) => stands);
  if (standing.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(line.ground)] }),
    ...standing.map(({ text }) => new Paragraph({ bullet: { level: 0 }, children: linesOf(text) })),
  ];
}

function resultsOf({ results }: RoomFile, { line, choice }: FileWords): Paragraph[] {
  if (!results) return [];
  const { opening, closing } = results.tallies;
  const said = (word: string, tally: typeof opening) =>
    tally && sizeOf(tally) > 0
      ? [
          `${word}: ${(["FOR", "UNDECIDED", "AGAINST"] as const).map((key) => `${choice[key]} ${tally[key]}`).join(", ")}`,
        ]
      : [];
  const lines = [
    ...said(line.before, opening),
    ...said(line.after, closing),
    ...(results.winner ? [line[`winner${results.winner}`]] : []),
  ];
  return lines.length === 0
    ? []
    : [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(line.results)] }),
        ...lines.map((text) => new Paragraph({ children: [new TextRun(text)] })),
      ];
}
