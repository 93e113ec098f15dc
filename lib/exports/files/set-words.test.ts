import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, it } from "vitest";
import { roomFile } from "@/e2e/odd/room-file";
import { unzip } from "@/e2e/odd/unzip";
import en from "@/messages/en.json";
import { annotationsOf } from "./annotations";
import { csvOf } from "./csv";
import { studentRows } from "./other-rows";
import { render } from "./render-aside";
import { wordsIn } from "./words";

const words = wordsIn(
  "en",
  createTranslator({ locale: "en", namespace: "takeHome.file", messages: en }) as never,
);
const body =
  "It is **wrong** & *false*, see [it](https://example.org/a?b=1&c=2):\n- one\n- two\n\n3. three\n4. four\n> quoted";
const [first] = roomFile.posts;
const file = {
  ...roomFile,
  posts: roomFile.posts.map((post) => (post === first ? { ...post, body, language: "de" } : post)),
};

describe("a post with marks, taken home", () => {
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const asked = { file, format: "docx", words, at: "" } as const;
    parts = unzip((await render(asked, new AbortController().signal)) as Buffer);
  }, 60_000);

  it("is set in a document, in its language, with lists of its own and links", () => {
    const document = parts["word/document.xml"] ?? "";
    const run = (text: string) => document.split("<w:r>").find((part) => part.includes(`>${text}<`)) ?? "";
    expect(run("wrong")).toContain("<w:b/>");
    expect(run("false")).toContain("<w:i/>");
    expect(run(" &amp; ")).not.toMatch(/<w:[bi]\/>/);
    expect(run("wrong")).toContain('<w:lang w:val="de"/>');
    expect(run("아니요, 늘린다.")).toContain('w:val="ko" w:eastAsia="ko-KR"');
    expect(document).not.toContain("**");
    expect(document.match(/<w:numPr>/g)).toHaveLength(4);
    expect(parts["word/numbering.xml"]).toMatch(/<w:start w:val="3"\/><w:numFmt w:val="decimal"\/>/);
    expect(parts["word/_rels/document.xml.rels"]).toContain("https://example.org/a?b=1&amp;c=2");
    expect(run(" (example.org)")).not.toBe("");
  });

  it("is as it was typed where programs read it, and says what it is", () => {
    expect(csvOf(file, words)).toContain(body.split("\n")[0]);
    const bodies = JSON.stringify(annotationsOf(file, "https://school.example"));
    expect(bodies).toContain(`"value":${JSON.stringify(body)},"format":"text/markdown","language":"de"`);
    expect(bodies).toContain('"value":"아니요, 늘린다.","format":"text/plain","language":"ko"');
  });

  it("counts the words that are read", () => {
    const { rows } = studentRows(
      { ...file, posts: file.posts.filter(({ body: said }) => said === body) },
      words,
    );
    expect(rows.map((row) => row[5])).toEqual([0, 0, 13]);
  });
});
