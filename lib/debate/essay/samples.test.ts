import { describe, expect, it } from "vitest";
import { splitBlocks } from "./blocks";

/** What programs put on the clipboard as plain text, with line ends as the gate leaves them. */
const shapeOf = (pasted: string): readonly string[] =>
  splitBlocks(pasted).map(({ kind, text }) => `${kind} ${text.split(/\s+/u).slice(0, 4).join(" ")}`);

const first =
  "Phones buzz in every lesson, and each buzz costs a class the thread that it had just found. Teachers who ask for quiet get it for a minute, and the minute is over before the sentence is.";
const second =
  "Nobody says that pupils should live without phones. A locked drawer for six hours is no prison, and whoever needs to call home can do so from the office, as every class before this one did.";

describe("an essay that comes", () => {
  it("from Word: a line a paragraph, bullets with a tab, soft breaks, notes by bare numbers", () => {
    expect(
      shapeOf(
        `Phones at school\nWhy they should go\n${first}1\nWhat they do\n•\tThey buzz.\no\tIn exams, too.\n§\tAnd at lunch.\n•\tThey cheat.\n${second}\n\n1 A study, 2019.\n`,
      ),
    ).toEqual([
      "HEADING Phones at school",
      "HEADING Why they should go",
      "PARAGRAPH Phones buzz in every",
      "HEADING What they do",
      "LIST • They buzz. o",
      "PARAGRAPH Nobody says that pupils",
      "FOOTNOTE 1 A study, 2019.",
    ]);
  });

  it("from Google Docs: blank lines of spaces, marks in brackets, a rule before the notes", () => {
    expect(
      shapeOf(
        `Phones at school\n\n${first}[1]\n\u200B\n${second}[2]\n * They buzz.\n * They cheat.\n________________\n[1] A study, 2019.\n[2] Another one.`,
      ),
    ).toEqual([
      "HEADING Phones at school",
      "PARAGRAPH Phones buzz in every",
      "PARAGRAPH Nobody says that pupils",
      "LIST * They buzz. *",
      "FOOTNOTE [1] A study, 2019.",
      "FOOTNOTE [2] Another one.",
    ]);
  });

  it("from a PDF: lines broken at the margin, a word broken by a soft hyphen", () => {
    const page = [
      "1 What they do",
      "Phones buzz in every lesson, and each buzz costs a class the thread that",
      "it had just found. Teachers who ask for quiet get it for a minute, and the mi\u00AD",
      "nute is over before the sentence is.",
      "Nobody says that pupils should live without phones. A locked drawer for",
      "six hours is no prison, and whoever needs to call home can do so from the",
      "office.",
    ];
    expect(splitBlocks(page.join("\n"))).toEqual([
      { kind: "HEADING", text: "1 What they do" },
      {
        kind: "PARAGRAPH",
        text: "Phones buzz in every lesson, and each buzz costs a class the thread that it had just found. Teachers who ask for quiet get it for a minute, and the minute is over before the sentence is.",
      },
      {
        kind: "PARAGRAPH",
        text: "Nobody says that pupils should live without phones. A locked drawer for six hours is no prison, and whoever needs to call home can do so from the office.",
      },
    ]);
  });

  it("from a Korean PDF", () => {
    const page = [
      "휴대전화는 수업마다 울리고, 울릴 때마다 반 전체가 막 찾은 실마리를",
      "잃는다. 조용히 해 달라는 교사는 일 분의 고요를 얻지만, 그 일 분은 문장이",
      "끝나기도 전에 지나간다.",
    ];
    expect(splitBlocks(page.join("\n"))).toEqual([{ kind: "PARAGRAPH", text: page.join(" ") }]);
  });

  it("from a poem: with its breaks", () => {
    const poem =
      "Roses are red,\nviolets are blue,\nsugar is sweet\nand so are you, and so is the rain upon the field";
    expect(splitBlocks(poem)).toEqual([{ kind: "PARAGRAPH", text: poem }]);
  });

  it("from a chat: what each said, with its breaks", () => {
    expect(
      shapeOf(
        `[24/11/2026, 10:32] Ada: They buzz.\n[24/11/2026, 10:33] Ben: They do not.\n\n> They buzz.\nMine does not.`,
      ),
    ).toEqual([
      "PARAGRAPH [24/11/2026, 10:32] Ada: They",
      "QUOTATION They buzz.",
      "PARAGRAPH Mine does not.",
    ]);
  });

  it("from a program that answers in Markdown", () => {
    expect(
      shapeOf(
        `# Phones\n\n${first}\n\n## Reasons\n\n1. **They buzz.** A lot.\n2. **They cheat.** Some.\n\n> ${second}\n\n***\n\n**In short:** ban them.[^1]\n\n[^1]: A study.`,
      ),
    ).toEqual([
      "HEADING Phones",
      "PARAGRAPH Phones buzz in every",
      "HEADING Reasons",
      "LIST 1. **They buzz.** A",
      "QUOTATION Nobody says that pupils",
      "PARAGRAPH **In short:** ban them.[^1]",
      "FOOTNOTE [^1]: A study.",
    ]);
  });
});
