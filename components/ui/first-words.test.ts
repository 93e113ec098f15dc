import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWords } from "./first-words";

describe("the first words of a text", () => {
  it("are the whole text where it fits, on one line", () => {
    expect(firstWords("Costs are\nnot harms.", 40)).toBe("Costs are not harms.");
  });

  it("end with a whole word, and with no comma or full stop before the dots", () => {
    expect(firstWords("Costs are not harms. Name one.", 24)).toBe("Costs are not harms…");
    expect(firstWords("Meanwhile, excessive readiness drills", 20)).toBe("Meanwhile…");
    expect(firstWords("Meanwhile, excessive readiness drills", 21)).toBe("Meanwhile, excessive…");
  });

  it("are cut in the word where there is only one", () => {
    expect(firstWords("동맹강화는해롭다", 4)).toBe("동맹강…");
  });

  it("never break a character, and are never longer than asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const first = firstWords(text, most);
        expect([...first].length).toBeLessThanOrEqual(most);
        expect(first.isWellFormed()).toBe(true);
      }),
    );
  });
});
