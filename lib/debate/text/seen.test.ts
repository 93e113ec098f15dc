import fc from "fast-check";
import { expect, test } from "vitest";
import { nothings, oddTexts, pastedTexts } from "../../../e2e/odd-texts";
import { isThere } from "./seen";

test.each(nothings)("there is nothing in %j", (text) => expect(isThere(text)).toBe(false));

test.each([...oddTexts, ...pastedTexts])("there is something in $name", ({ typed }) =>
  expect(isThere(typed)).toBe(true),
);

test.each(["a", "7", "é", "e\u0301", "ㅋ", "ㅏ", "가", "?", "…", "👍", "❤️", "🇰🇷", "1️⃣", "€", "∑", "שׁ", "क्"])(
  "there is something in %j",
  (text) => expect(isThere(text)).toBe(true),
);

test("nothing beside nothing is nothing, and beside something there is something", () => {
  const nothing = fc.array(fc.constantFrom(...nothings)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(nothing, nothing, (before, after) => {
      expect(isThere(before + after)).toBe(false);
      expect(isThere(`${before}x${after}`)).toBe(true);
    }),
  );
});
