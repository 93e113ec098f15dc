import { parse } from "csv-parse/sync";
import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { roomFile } from "@/e2e/odd/room-file";
import { unzip } from "@/e2e/odd/unzip";
import en from "@/messages/en.json";
import { faultsOf } from "../file-faults";
import type { FileFormat } from "../file-formats";
import { type RoomFile, roomFileSchema } from "../schemas";
import { collectionOf, mostOnPage, pageOf } from "./annotations";
import { csvOf, defuse } from "./csv";
import { nameFile } from "./file-name";
import { render } from "./render-aside";
import { type FileWords, wordsIn } from "./words";

const translator = createTranslator({ locale: "en", namespace: "takeHome.file", messages: en });
const words = wordsIn("en", translator as never);
const at = "https://school.example/api/v1/rooms/r1";
const made = (format: FileFormat, file = roomFile, inWords: FileWords = words) =>
  render({ file, format, words: inWords, at }, new AbortController().signal);

/** The texts of a zipped file, by their names in it. */
async function unzipped(format: FileFormat, file = roomFile): Promise<Readonly<Record<string, string>>> {
  return unzip((await made(format, file)) as Buffer);
}

it("the sample is a file that can be brought in", () => {
  expect(roomFileSchema.parse(roomFile)).toEqual(roomFile);
  expect(faultsOf(roomFile)).toEqual({});
});

describe("a table of text", () => {
  it("begins with its mark, ends its lines as the standard says, and gives every text back", () => {
    const text = csvOf(roomFile, words);
    expect(text.startsWith("\uFEFFPost,Answers post,Paragraph")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ Post, Text }) => [Post, Text])).toEqual([
      ["1", "'=SUM(A1:A9)\nIt takes none & <less>."],
      ["2", "'@how so?"],
      ["4", "Hidden words"],
      ["3", "아니요, 늘린다."],
    ]);
    expect(rows[0]).toMatchObject({ Author: "'=Ben()", Side: "Opposition", "Quoted words": "takes time" });
  });

  it("has points where a room has no essay, and their sheet is called so", async () => {
    const ofPoints = wordsIn("en", translator as never, "points");
    expect(csvOf(roomFile, ofPoints)).toMatch(/^\uFEFFPost,Answers post,Point,/);
    const sheets = unzip((await made("xlsx", roomFile, ofPoints)) as Buffer)["xl/workbook.xml"];
    expect(sheets).toContain('name="Points"');
  });

  it("holds no cell that a spreadsheet program works out, whatever stands before it", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u00a0=", "\u3000+", "＝", "＠"])
      expect(defuse(`${start}1+1`), JSON.stringify(start)).toBe(`'${start}1+1`);
    expect(defuse("1 = 1")).toBe("1 = 1");
    const cells = (parse(csvOf(roomFile, words), { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe("a workbook", () => {
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    parts = await unzipped("xlsx");
  });

  it("has four sheets by name", () => {
    const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(["Posts", "Students", "Paragraphs", "Flow"]);
  });

  it("has typed cells: numbers and times are no text, and no text is a formula", () => {
    const posts = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(posts).not.toContain("<f>");
    const cells = [...posts.matchAll(/<c r="([A-Z]+)2"([^>]*)>/g)].map(([, column = "", how = ""]) => [
      column,
      /t="(\w+)"/.exec(how)?.[1] ?? "n",
    ]);
    expect(Object.fromEntries(cells)).toMatchObject({ A: "n", C: "n", D: "s", G: "s", M: "n" });
    expect(parts["xl/sharedStrings.xml"]).toContain("=SUM(A1:A9)");
    expect(parts["xl/sharedStrings.xml"]).toContain("아니요, 늘린다.");
  });
});

describe("a document", () => {
  let parts: Readonly<Record<string, string>>;
  let text: string;
  beforeAll(async () => {
    parts = await unzipped("docx");
    text = [...(parts["word/document.xml"] ?? "").matchAll(/<w:p[ >].*?<\/w:p>/g)]
      .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, run]) => run).join(""))
      .join("\n");
  });

  it("has each paragraph with its threads in place, sides by mark and word, and nothing that is hidden", () => {
    expect(text.split("\n")).toEqual([
      "Homework does harm",
      "Periode 4: &lt;Okafor&gt; &amp; 10B · 2026-11-24",
      "Of time",
      "¶1  It takes time, and time is dear.",
      "▼ Opposition · =Ben() · Rebut",
      "“takes time”",
      "=SUM(A1:A9)It takes none &amp; &lt;less&gt;.",
      "▲ Proposition · Ada · Question",
      "@how so?",
      "¶2  숙제는 잠을 줄인다.",
      "▼ Opposition · =Ben() · Rebut",
      "아니요, 늘린다.",
      "1. Of a kind.",
    ]);
  });

  it("begins each essay of a pair with its side", async () => {
    const parts = roomFile.motion.parts.map((part, at) => ({ ...part, side: at > 1 ? "OPPOSITION" : null }));
    const pair = await unzipped("docx", { ...roomFile, motion: { ...roomFile.motion, parts } } as RoomFile);
    const headings = [...(pair["word/document.xml"] ?? "").matchAll(/"Heading1".*?<w:t[^>]*>([^<]*)/g)];
    expect(headings.map(([, said]) => said)).toEqual(["▲ Proposition", "▼ Opposition"]);
  });

  it("has its sources as footnotes", () => {
    expect(parts["word/document.xml"]).toContain('<w:footnoteReference w:id="1"/>');
    expect(parts["word/footnotes.xml"]).toMatch(/A study\. .*example\.org\/a\?b=1&amp;c=2.*“took none”/s);
  });
});

/** The published constraints of the Web Annotation Data Model that touch what is made here. */
const iri = z.url();
const dateTime = z.iso.datetime();
const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z
    .strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) })
    .refine(({ start, end }) => start < end),
]);
const purposes = [
  "assessing",
  "bookmarking",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "questioning",
  "replying",
  "tagging",
];
const motivation = z.union([z.enum(purposes), z.array(z.enum(purposes)).min(1)]);
const specific = z.strictObject({
  type: z.literal("SpecificResource"),
  source: iri,
  purpose: z.enum(purposes).optional(),
  selector: z.array(selector).min(1).optional(),
});
const body = z.union([
  z.strictObject({
    type: z.literal("TextualBody"),
    value: z.string(),
    purpose: z.enum(purposes).optional(),
    format: z.literal("text/plain").optional(),
    language: z.string().optional(),
  }),
  specific,
]);
const target = z.union([iri, specific]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation,
  creator: z.strictObject({ type: z.literal("Person"), name: z.string().min(1) }),
  created: dateTime,
  modified: dateTime.optional(),
  body: z.array(body),
  target: z.union([target, z.array(target).min(1)]),
});
const context = z.literal("http://www.w3.org/ns/anno.jsonld");
const collection = {
  id: iri,
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int().min(0),
};
const page = {
  id: iri,
  type: z.literal("AnnotationPage"),
  startIndex: z.int().min(0),
  items: z.array(annotation).min(1),
};
const embedded = z.strictObject({
  "@context": context,
  ...collection,
  first: z.strictObject(page),
  last: iri,
});
const linked = z.strictObject({
  "@context": context,
  ...collection,
  first: iri.optional(),
  last: iri.optional(),
});
const onePage = z.strictObject({
  "@context": context,
  ...page,
  next: iri.optional(),
  prev: iri.optional(),
  partOf: z.strictObject({ ...collection, first: iri, last: iri }),
});

describe("web annotations", () => {
  it("are as the model's constraints say", async () => {
    const found = embedded.parse(JSON.parse(String(await made("annotations"))));
    expect(found.total).toBe(3);
    expect(found.first.items[1]?.target).toBe(found.first.items[0]?.id);
    expect(JSON.stringify(found)).not.toContain("Hidden words");
    const ids = found.first.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("come by pages that lead to one another, each once", () => {
    const said = {
      ...(JSON.parse(JSON.stringify(roomFile.posts[0])) as (typeof roomFile.posts)[0]),
      paragraphId: "p1",
      parentId: null,
      name: "Ben",
    };
    const posts = Array.from({ length: 2 * mostOnPage + 1 }, (_, n) => ({ ...said, id: `n${n}` }));
    const of = { at, title: "10B", language: "en", posts };
    expect(linked.parse(collectionOf(of))).toMatchObject({ total: 201, last: `${at}/annotations?page=2` });
    const pages = [0, 1, 2].map((number) => onePage.parse(pageOf(of, number)));
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 1]);
    expect(pages.map(({ next }) => next)).toEqual([pages[1]?.id, pages[2]?.id, undefined]);
    expect(pageOf(of, 3)).toBeNull();
    expect(linked.parse(collectionOf({ ...of, posts: [] }))).not.toHaveProperty("first");
  });
});

describe("a file's name", () => {
  it("is of the room's title and the day, and of nothing that some system takes for a path", () => {
    expect(nameFile(roomFile, "docx")).toBe("Periode 4 Okafor & 10B 2026-11-24.docx");
    expect(nameFile({ ...roomFile, title: "../../..\\:*?" }, "csv")).toBe("room 2026-11-24.csv");
    expect(nameFile({ ...roomFile, title: "토론 “1반”" }, "csv")).toBe("토론 “1반” 2026-11-24.csv");
  });
});
