import { expect, it } from "vitest";
import { settle } from "@/lib/debate/text/gate";
import { countWords } from "@/lib/debate/text/text";
import { levels, themes } from "@/lib/motions/themes";
import { readLibrary, readMotionFiles } from "./library";

const files = await readMotionFiles();
const library = await readLibrary();
const essays = files.filter(({ translationOf }) => !translationOf);
const wordsIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + countWords(text), 0);

/** Where a file is not as it should be, as "id: what". */
const faults = (of: typeof files, faultsIn: (file: (typeof files)[number]) => readonly unknown[]) =>
  of.flatMap((file) => faultsIn(file).map((fault) => `${file.id}: ${fault}`));

it.each(["en", "ko"])("the library has twelve essays in %s, one on each theme", (language) => {
  const of = essays.filter((file) => file.language === language);
  expect(of.map(({ theme }) => theme.toUpperCase()).sort()).toEqual([...themes].sort());
});

it("names each motion by its language, and nothing twice", () => {
  for (const list of [library.map(({ id }) => id), library.map(({ title }) => title)])
    expect(list.filter((one, at) => list.indexOf(one) !== at)).toEqual([]);
  expect(faults(files, ({ id, language }) => (id.startsWith(`${language}-`) ? [] : [language]))).toEqual([]);
  const fields = "id title language theme level paragraphs prompts".split(" ");
  const isKnown = (field: string) => [...fields, "source", "translationOf"].includes(field);
  expect(faults(files, (file) => Object.keys(file).filter((field) => !isKnown(field)))).toEqual([]);
  expect(faults(files, (file) => fields.filter((field) => !(field in file)))).toEqual([]);
});

it("has a statement for a title, a level, and three to five prompts", () => {
  const isStatement = (title: string) => title.length <= 120 && !/[?.!]$/.test(title);
  expect(faults(files, ({ title }) => (isStatement(title) ? [] : [title]))).toEqual([]);
  expect(faults(files, ({ level }) => (levels.includes(level) ? [] : [level]))).toEqual([]);
  expect(new Set(essays.map(({ level }) => level))).toEqual(new Set(levels));
  const count = (prompts: readonly string[]) => prompts.length >= 3 && prompts.length <= 5;
  expect(faults(files, ({ prompts }) => (count(prompts) ? [] : [prompts.length]))).toEqual([]);
});

it("has essays of 300 to 600 words in five to eight paragraphs, none of them tiny or huge", () => {
  const isLong = (paragraphs: readonly string[]) => wordsIn(paragraphs) >= 300 && wordsIn(paragraphs) <= 600;
  expect(faults(essays, ({ paragraphs }) => (isLong(paragraphs) ? [] : [wordsIn(paragraphs)]))).toEqual([]);
  const isParted = ({ length }: readonly string[]) => length >= 5 && length <= 8;
  expect(faults(essays, ({ paragraphs }) => (isParted(paragraphs) ? [] : [paragraphs.length]))).toEqual([]);
  const isSane = (text: string) => countWords(text) >= 12 && countWords(text) <= 150;
  expect(faults(files, ({ paragraphs }) => paragraphs.filter((text) => !isSane(text)))).toEqual([]);
});

it("is in English as easy to read as its level says, by the words in a sentence", () => {
  const longest = { 1: 13, 2: 15, 3: 17 };
  const length = (paragraphs: readonly string[]) =>
    wordsIn(paragraphs) / paragraphs.join(" ").split(/[.?!:;][”)]?(?= |$)/).length;
  const english = files.filter(({ language }) => language === "en");
  expect(
    faults(english, ({ level, paragraphs }) =>
      length(paragraphs) > longest[level] ? [length(paragraphs)] : [],
    ),
  ).toEqual([]);
});

it("stands as it is read: NFC, of one line each, without odd spaces", () => {
  const isClean = (text: string) =>
    settle(text) === text && text.normalize("NFC") === text && !/\s{2}|[\n\t]|^\s|\s$/.test(text);
  expect(
    faults(files, ({ title, paragraphs, prompts }) =>
      [title, ...paragraphs, ...prompts].filter((text) => !isClean(text)),
    ),
  ).toEqual([]);
  const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);
  expect(faults(files, ({ paragraphs }) => twice(paragraphs))).toEqual([]);
});

it("cites no figure or study that nobody could look up", () => {
  const english =
    /%|per ?cent|according to|https?:|(stud(y|ies)|research(ers)?|experts?) (show|say|f[io]u?nd)/i;
  const korean = /퍼센트|프로의|에 따르면|통계|설문/;
  const cites = (text: string) => english.test(text) || korean.test(text);
  expect(faults(essays, ({ paragraphs }) => paragraphs.filter(cites))).toEqual([]);
});

it("has a translation for a motion that is there, paragraph by paragraph, that says what it is", () => {
  const parts = new Map(library.map(({ id, blocks }) => [id, blocks.length]));
  const translations = files.filter(({ translationOf }) => translationOf);
  expect(
    faults(translations, ({ translationOf = "", paragraphs }) =>
      parts.get(translationOf) === paragraphs.length ? [] : [`${translationOf}, ${paragraphs.length}`],
    ),
  ).toEqual([]);
  expect(faults(translations, ({ source }) => (source ? [] : ["no source"]))).toEqual([]);
});
