import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQuote } from "../anchors";
import { widthOf } from "../essay/lines";
import { cutForWall, quoteForWall } from "./cut";

describe("a text on the wall", () => {
  it.each([
    ["Costs are not harms.", 40, "Costs are not harms.", ""],
    ["One line.\n\nAnother  one.", 40, "One line. Another one.", ""],
    [
      "A first sentence stands. A second is too long for it.",
      30,
      "A first sentence stands.",
      " A second is too long",
    ],
    [
      "No. This goes on and on without any end in sight",
      24,
      "No. This goes on and on",
      " without any end in",
    ],
    ["He said “stop.” They went on as if nothing were.", 20, "He said “stop.”", " They went on as if no"],
    ["훈련은 효과가 없어요. 돈만 들어요.", 24, "훈련은 효과가 없어요.", " 돈만 들어요."],
    ["x".repeat(50), 20, "x".repeat(20), "x".repeat(22)],
  ])("%j in %i letters", (text, most, kept, fading) => {
    expect(cutForWall(text, most).kept).toBe(kept);
    expect(cutForWall(text, most).fading.startsWith(fading)).toBe(true);
  });

  it("is never longer than there is room, and says how its own words begin", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 90 }),
        fc.integer({ min: 5, max: 60 }),
        (text, most) => {
          const { kept, fading } = cutForWall(text, most);
          expect(widthOf(kept)).toBeLessThanOrEqual(most);
          expect(
            text
              .replace(/\s+/gu, " ")
              .trim()
              .startsWith(kept + fading),
          ).toBe(true);
          if (fading === "") expect(kept).toBe(text.replace(/\s+/gu, " ").trim());
        },
      ),
    );
  });
});

describe("a quote on the wall", () => {
  const text =
    "The drills cost money. They frighten nobody in the North, and everybody in the South knows it.";
  const quoting = (words: string) => makeQuote(text, text.indexOf(words), text.indexOf(words) + words.length);
  const asOne = ({ before, kept, after }: ReturnType<typeof quoteForWall>) => `${before}[${kept}]${after}`;

  it("stands among whole words of its paragraph", () => {
    expect(asOne(quoteForWall(text, quoting("frighten nobody"), 50))).toBe(
      "…money. They [frighten nobody] in the North,…",
    );
    expect(asOne(quoteForWall(text, quoting("The drills"), 30))).toBe("[The drills] cost…");
    expect(asOne(quoteForWall(text, quoting("knows it."), 200))).toBe(
      "…frighten nobody in the North, and everybody in the South [knows it.]",
    );
  });

  it("is cut where it is long, and is the paragraph's beginning where there is none", () => {
    const long = quoteForWall(text, quoting(text), 40);
    expect(long).toMatchObject({ before: "", kept: "The drills cost money.", after: "" });
    expect(quoteForWall(text, null, 40)).toEqual({ ...cutForWall(text, 40), before: "", after: "" });
  });
});
