import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "./paragraphs";

describe("the paragraphs of an essay", () => {
  it("are what stands between blank lines, however many and with spaces in them", () => {
    expect(splitParagraphs("One.\n\nTwo,\nstill two.\n \t \n\n  Three.  ")).toEqual([
      "One.",
      "Two,\nstill two.",
      "Three.",
    ]);
  });

  it("are one where there is no blank line, and none where there is nothing", () => {
    expect(splitParagraphs("One.\nStill one.")).toEqual(["One.\nStill one."]);
    expect(splitParagraphs(" \n\n ")).toEqual([]);
  });

  it("lose no letter, are never empty and split to themselves", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "한", "\n", " ", ".") }), (text) => {
        const paragraphs = splitParagraphs(text);
        expect(paragraphs.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const paragraph of paragraphs) expect(splitParagraphs(paragraph)).toEqual([paragraph]);
      }),
    );
  });
});
