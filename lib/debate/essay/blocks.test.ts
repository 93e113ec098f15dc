import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlocks } from "./blocks";

const text = "Phones buzz in every lesson, and each buzz costs a class the thread that it had just found.";
const more = "A school that asks for attention has to give it a chance, and a locked drawer is one.";

/** The parts of an essay in short: a letter for what each is, and its words. */
const parts = (essay: string) => splitBlocks(essay).map(({ kind, text: words }) => `${kind[0]} ${words}`);

describe("the paragraphs of an essay", () => {
  it("are what stands between blank lines, however many and with spaces in them", () => {
    expect(parts("One.\n\nTwo,\nstill two.\n \t \n\n  Three.  ")).toEqual([
      "P One.",
      "P Two,\nstill two.",
      "P Three.",
    ]);
  });

  it("are one where there is no blank line, and none where there is nothing", () => {
    expect(parts("One.\nStill one.")).toEqual(["P One.\nStill one."]);
    expect(parts(" \n\n ")).toEqual([]);
  });

  it("are parted by a line that holds only what cannot be seen", () => {
    expect(parts("One.\n\u200B\nTwo.\n\u200B\u2060 \u00AD\nThree.\n\uFEFF\nFour.")).toEqual([
      "P One.",
      "P Two.",
      "P Three.",
      "P Four.",
    ]);
  });

  it.each([
    ["short texts that end in no stop", "First point\n\nSecond point\n\nThird point"],
    ["a number that begins one", `1945. The war is over.\n\n${text}`],
    ["one that speaks of itself with a dash", `– She said no, and she meant it.\n\n${text}`],
    ["a lead-in", `There are three reasons:\n\n${text}`],
    ["a question", `Why ban phones?\n\n${text}`],
    ["a name at the end", `${text}\n\nAda Lovelace`],
    ["a long point with a number", `1. ${text} ${more}\n\n2. ${more} ${text}`],
    [
      "marks in brackets that nothing refers to",
      `${text}\n\n[1] is how a mark looks, and this is a sentence.`,
    ],
    ["a time in a chat", `[10:32] Ada: ${text}\n\n[10:33] Ben: ${more}`],
  ])("stay paragraphs: %s", (_, essay) => {
    expect(splitBlocks(essay).map(({ kind }) => kind)).toEqual(essay.split("\n\n").map(() => "PARAGRAPH"));
  });

  it("are at least one in every essay", () => {
    expect(parts("- They buzz.\n- They cheat.")).toEqual(["P - They buzz.\n- They cheat."]);
    expect(parts("# Only a heading")).toEqual(["P Only a heading"]);
  });
});

describe("the other parts of an essay", () => {
  it("are seen in what runs together when it is pasted", () => {
    expect(parts(`${text}\n\nWhy it matters\n• They buzz.\n• They cheat.\n\n${more}`)).toEqual([
      `P ${text}`,
      "H Why it matters",
      "L • They buzz.\n• They cheat.",
      `P ${more}`,
    ]);
  });

  it.each([
    ["-", "- They buzz.\n- They cheat.", "L - They buzz.\n- They cheat."],
    ["numbers", "1. They buzz.\n2. They cheat.", "L 1. They buzz.\n2. They cheat."],
    ["letters", "a) They buzz.\nb) They cheat.", "L a) They buzz.\nb) They cheat."],
    ["syllables", "가. 울린다.\n나. 베낀다.", "L 가. 울린다.\n나. 베낀다."],
    ["circled numbers", "① 울린다.\n② 베낀다.", "L ① 울린다.\n② 베낀다."],
    [
      "blank lines between",
      "1. They buzz.\n\n2. They cheat.\n\n3. They cost.",
      "L 1. They buzz.\n2. They cheat.\n3. They cost.",
    ],
    [
      "an inner list",
      "•\tThey buzz.\no\tIn lessons.\n▪\tIn exams.",
      "L • They buzz.\no In lessons.\n▪ In exams.",
    ],
    [
      "a line that goes on",
      "• They buzz in\n  every lesson.\n• They cheat.",
      "L • They buzz in every lesson.\n• They cheat.",
    ],
  ])("are lists with %s", (_, list, expected) => {
    expect(parts(`${text}\n\n${list}`)).toEqual([`P ${text}`, expected]);
  });

  it("are footnotes where a mark in the text leads to them", () => {
    const essay = `They buzz.[1] They cheat.²\n\n${more}`;
    expect(parts(`${essay}\n\n[1] A study, 2019.\n² Another,\nof 2020.`)).toEqual([
      "P They buzz.[1] They cheat.²",
      `P ${more}`,
      "F [1] A study, 2019.",
      "F ² Another, of 2020.",
    ]);
    expect(parts("They buzz.1 They cheat.2\n\n1. A study.\n2. Another.").slice(1)).toEqual([
      "F 1. A study.",
      "F 2. Another.",
    ]);
  });

  it("are lists and not footnotes where the text does not refer to all of their numbers", () => {
    const list = "1. They buzz.\n2. They cheat.";
    expect(parts(`They buzz.[1]\n\n${list}\n\n[1] A study.`)[1]).toBe(`L ${list}`);
    expect(parts(`They buzz.1\n\n${list}`)[1]).toBe(`L ${list}`);
  });

  it("are headings of Markdown, with the rules between left out", () => {
    expect(
      parts(
        `# Phones #\n\n${text}\n\n---\n\nMore\n====\n> Said Ada.\n> Twice.\n\n${more}[^1]\n\n[^1]: A study.`,
      ),
    ).toEqual([
      "H Phones",
      `P ${text}`,
      "H More",
      "Q Said Ada.\nTwice.",
      `P ${more}[^1]`,
      "F [^1]: A study.",
    ]);
  });
});

const noise = fc.constantFrom(
  "a",
  "한",
  "\n",
  "\n\n",
  " ",
  ".",
  "•",
  "- ",
  "1. ",
  "2. ",
  ">",
  "# ",
  "[1]",
  "¹",
  "\u200B",
  "---",
);

describe("every essay", () => {
  it("keeps its letters, in their order", () => {
    fc.assert(
      fc.property(fc.string({ unit: noise, maxLength: 80 }), (essay) => {
        const letters = (words: string) => words.replace(/[^\p{L}]/gu, "");
        const blocks = splitBlocks(essay);
        expect(letters(blocks.map((block) => block.text).join(""))).toBe(letters(essay));
        for (const block of blocks) expect(block.text).toBe(block.text.trim());
        for (const block of blocks) expect(block.text).not.toBe("");
      }),
    );
  });
});
