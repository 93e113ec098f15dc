import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt";
import { termsIn } from "./terms";

const shown = (text: string, marked: readonly string[], query = "") =>
  excerptOf(text, marked, termsIn(query))
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join("");

describe("an excerpt", () => {
  it("has what was found marked, by whichever way it was found", () => {
    expect(shown("“Schools” teach.", [" <Schools>  teach ", " Schools  <teach> "])).toBe(
      "“[Schools]” [teach].",
    );
    expect(shown("우리 학교에서 본 고등학교.", ["우리 학교에서 본 고등학교 "], "학교에서")).toBe(
      "우리 [학교에서] 본 고등[학교].",
    );
    expect(shown("A 😀 school", ["A   <school>"])).toBe("A 😀 [school]");
  });

  it("marks nothing where the text is another one by now", () => {
    expect(shown("Another text.", ["<An> other"])).toBe("Another text.");
  });

  it("of a long text is the part around what was found first, from word to word", () => {
    const text = `${"before ".repeat(60)}school ${"after ".repeat(60)}`.trim();
    const answer = shown(text, [text.replace("school", "<school>")]);
    expect(answer).toMatch(/^…before .*before \[school\] after .*after…$/);
    expect(Array.from(answer).length).toBeLessThan(250);
    const long = "가".repeat(600);
    expect(shown(`${long}학교${long}`, [`${long}학교${long}`], "학교")).toMatch(/^…가+\[학교\]가+…$/);
  });
});
