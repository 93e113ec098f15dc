import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Imported, importedFrom } from "./import-file";
import { readApart } from "./read-apart";

const samples = join(import.meta.dirname, "samples/good");
const titles = {
  en: "Schools should lend books without fines",
  ko: "학교 도서관은 연체료를 받지 말아야 한다",
  ar: "على المدارس أن تعير الكتب بلا غرامات",
};
/** T title, O left out, P paragraph, H heading, Q quotation, L list, F footnote. */
const letters = {
  TITLE: "T",
  LEFT_OUT: "O",
  PARAGRAPH: "P",
  HEADING: "H",
  QUOTATION: "Q",
  LIST: "L",
  FOOTNOTE: "F",
};

/** What each file is read as: its language, and its parts in their order. */
const expected: Readonly<Record<string, readonly [language: keyof typeof titles, parts: string]>> = {
  "en-pandoc.docx": ["en", "TOO P HPQPL HPLLP FF"],
  "en-libreoffice.docx": ["en", "TOO P HPQPL HPLLP FF"],
  "en-python-docx.docx": ["en", "TO P HPQL HPLLP"],
  "ko-pandoc.docx": ["ko", "TO P HPQPL HPLP FF"],
  "ko-libreoffice.docx": ["ko", "TO P HPQPL HPLP FF"],
  "ar-pandoc.docx": ["ar", "T P HPQPLP"],
  "ar-libreoffice.docx": ["ar", "T P HPQPLP"],
  "en-libreoffice.pdf": ["en", "TH P HPPPL HPLLP FF"],
  "ko-libreoffice.pdf": ["ko", "TH P HPPPL HPLP FF"],
  "ar-libreoffice.pdf": ["ar", "T P HPPPLP"],
  // Its bullets are drawings and its columns stand close: such lines can only be told by hand.
  "en-chromium.pdf": ["en", "THH P HPPPPP HPHLLP FF"],
  "ko-chromium.pdf": ["ko", "TH P HPPPPP HPHHP FF"],
  "en-groff.pdf": ["en", "THH P HPPPL HPLLP FF"],
  "en.md": ["en", "O P HPQPL HPLLP FF"],
  "en-gfm.md": ["en", "O P HPQPL HPLLP FF"],
  "en-commonmark.md": ["en", "P HPQPL HPLP FF"],
  "ko.md": ["ko", "O P HPQPL HPLP FF"],
  "en-plain.txt": ["en", "P HPPPL HPPPLP FF"],
  "en-crlf.txt": ["en", "P HPPPL HPPPLP FF"],
  "ko-euc-kr.txt": ["ko", "P HPPPL HPPPP FF"],
  "ko-utf-16.txt": ["ko", "P HPPPL HPPPP FF"],
  "ar-utf-8.txt": ["ar", "P HPPPLP"],
};

const read = new Map<string, Imported>();
const readFile = async (name: string): Promise<void> => {
  const bytes = readFileSync(join(samples, name));
  const found = await readApart(bytes, name.split(".").at(-1) ?? "", new AbortController().signal);
  const imported = typeof found === "string" ? found : importedFrom(found, name);
  if (typeof imported === "string") throw new Error(`${name}: ${imported}`);
  read.set(name, imported);
};
const file = (name: string): Imported => {
  const imported = read.get(name);
  if (!imported) throw new Error(name);
  return imported;
};
const textsOf = (name: string, kind: string): readonly string[] =>
  file(name).parts.flatMap((part) => (part.kind === kind ? [part.text] : []));

beforeAll(async () => {
  const names = Object.keys(expected);
  for (let at = 0; at < names.length; at += 2) await Promise.all(names.slice(at, at + 2).map(readFile));
}, 120_000);

describe("a file that another program made", () => {
  it.each(Object.entries(expected))("is read part by part: %s", (name, [language, parts]) => {
    const imported = file(name);
    expect(imported.parts.map(({ kind }) => letters[kind]).join("")).toBe(parts.replaceAll(" ", ""));
    expect(imported.language).toBe(language);
    const hasTitle = parts.startsWith("T") || parts.startsWith("O");
    const isMixed = name === "ar-libreoffice.pdf";
    if (hasTitle && !isMixed) expect(imported.title).toBe(titles[language]);
    if (!hasTitle) expect(imported.title).toBe(name.replace(/\.\w+$/, ""));
  });

  it("has the same words, whichever program wrote it", () => {
    const [first, ...rest] = textsOf("en.md", "PARAGRAPH");
    expect(first).toMatch(/^A library that fines a late reader .* was built to feed\.\[1\]$/);
    for (const name of ["en-gfm.md", "en-commonmark.md", "en-pandoc.docx", "en-libreoffice.docx"])
      expect(textsOf(name, "PARAGRAPH"), name).toEqual([first, ...rest]);
    for (const name of ["en-libreoffice.pdf", "en-chromium.pdf", "en-groff.pdf", "en-crlf.txt"])
      expect(textsOf(name, "PARAGRAPH"), name).toEqual(expect.arrayContaining([first, ...rest]));
    const korean = textsOf("ko.md", "PARAGRAPH");
    for (const name of ["ko-pandoc.docx", "ko-libreoffice.docx"])
      expect(textsOf(name, "PARAGRAPH"), name).toEqual(korean);
    for (const name of ["ko-euc-kr.txt", "ko-utf-16.txt"])
      expect(textsOf(name, "PARAGRAPH"), name).toEqual(expect.arrayContaining([...korean]));
    expect(textsOf("ar-libreoffice.docx", "PARAGRAPH")).toEqual(textsOf("ar-pandoc.docx", "PARAGRAPH"));
  });

  it("keeps lists, tables as lists, and notes with their marks", () => {
    for (const name of [
      "en.md",
      "en-pandoc.docx",
      "en-libreoffice.docx",
      "en-libreoffice.pdf",
      "en-groff.pdf",
    ]) {
      const [bullets, table, numbers] = textsOf(name, "LIST");
      expect(bullets?.split("\n"), name).toHaveLength(3);
      expect(table, name).toBe("• Year | Fines | Hours\n• 2023 | 410 | 96\n• 2024 | 380 | 104");
      expect(numbers, name).toMatch(/^1\. Stop .*\n2\. Count .*\n3\. Decide /);
      expect(textsOf(name, "FOOTNOTE")[1], name).toBe("[2] Town library, report of the year 2024, page 7.");
    }
    expect(file("en-pandoc.docx").notes).toEqual([{ kind: "TABLE", count: 1 }]);
    expect(file("ar-libreoffice.pdf").notes).toEqual([{ kind: "RIGHT_TO_LEFT", count: 1 }]);
  });

  it("leaves out what stands over and under every printed page", () => {
    const words = file("en-chromium.pdf").parts.map(({ text }) => text);
    expect(words.filter((text) => /file:|11\/30|^\d\/\d$/.test(text))).toEqual([]);
  });
});
