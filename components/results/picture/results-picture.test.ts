import { describe, expect, it } from "vitest";
import { maskResults } from "@/lib/debate/results-view";
import { resultsOf } from "@/lib/debate/swing";
import type { Choice } from "@/lib/debate/vocabulary";
import { pictureOf } from "./results-picture";

const words = {
  language: "en",
  title: 'Harm & <good>: "a motion" that is long enough to stand in more than one line of the picture',
  headline: "Won",
  before: "Before",
  after: "After",
  hidden: "Too few",
  choice: { FOR: "For", AGAINST: "Against", UNDECIDED: "Undecided" },
};

const cast = (moves: readonly (readonly [Choice, Choice, number])[]) => ({
  ...resultsOf(
    moves
      .flatMap(([opening, closing, count]) => Array.from({ length: count }, () => ({ opening, closing })))
      .flatMap(({ opening, closing }, at) => [
        { memberId: `m${at}`, stage: "OPENING" as const, choice: opening, side: null },
        { memberId: `m${at}`, stage: "CLOSING" as const, choice: closing, side: null },
      ]),
  ),
  credits: null,
});

/** What is written on a picture, and that it is well-formed: every element that begins ends. */
function read(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = "", , alone] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[a-z:-]+="[^"<]*")*)(\/?)>/gi,
  )) {
    if (end) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<(\/?)([a-z]+)((?:\s[a-z:-]+="[^"<]*")*)(\/?)>/gi, "")).not.toMatch(/[<>]/);
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
}

describe("the picture of results", () => {
  const results = cast([
    ["FOR", "FOR", 4],
    ["AGAINST", "FOR", 5],
    ["UNDECIDED", "AGAINST", 1],
  ]);

  it("says who won, who moved and how both votes stood, and asks for nothing from elsewhere", () => {
    const svg = pictureOf(maskResults(results, true), words);
    const said = read(svg);
    for (const text of ["Won", "▲ For 4", "▼ Against 5", "Undecided 1", "▲ For 9", "5"])
      expect(said).toContain(text);
    expect(said[0]).toContain("Harm &#38; &#60;good&#62;");
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/http|url\(|@import|<script|<image/);
  });

  it("shows a student no more than the page does: two classes that the page shows alike look alike", () => {
    const aClass = (a: number, b: number, c: number, d: number) =>
      maskResults(
        cast([
          ["FOR", "FOR", a],
          ["FOR", "AGAINST", b],
          ["AGAINST", "FOR", c],
          ["AGAINST", "AGAINST", d],
          ["UNDECIDED", "UNDECIDED", 6],
        ]),
        false,
      );
    const [one, other] = [aClass(5, 2, 1, 6), aClass(4, 3, 2, 5)];
    expect(JSON.stringify(one.matrix)).toContain("<3");
    const said = read(pictureOf(one, words));
    expect(said).toContain("?");
    expect(pictureOf(other, words)).toBe(pictureOf(one, words));
  });

  it("has both votes as bars where nobody who moved is shown", () => {
    const some = [
      ["FOR", "FOR", 2],
      ["FOR", "AGAINST", 2],
      ["AGAINST", "FOR", 2],
    ] as const;
    const svg = pictureOf(maskResults(cast(some), false), words);
    expect(svg).not.toContain("<path");
    expect(svg.match(/height="72"/g)).toHaveLength(6);
  });

  it("is there without a swing, too", () => {
    const said = read(pictureOf(maskResults(cast([["FOR", "FOR", 1]]), false), words));
    expect(said.filter((text) => text === "Too few")).toHaveLength(2);
  });
});
