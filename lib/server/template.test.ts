import { expect, it } from "vitest";
import { fill, templateOf } from "./template";

const marks = { key: "KEY", word: "WORD-KEY", none: "NONE" };
const values = { key: () => "k", word: () => "₩", none: () => "never" };

it("puts values into the gaps of a text, wherever and however often they are", () => {
  const filled = (text: string) => fill(templateOf(text, marks), values).toString();
  expect(filled("KEY and KEYKEY, 한국어 WORD-KEY.")).toBe("k and kk, 한국어 ₩.");
  expect(filled("KEY")).toBe("k");
  expect(filled("nothing to fill")).toBe("nothing to fill");
  expect(filled("")).toBe("");
});

it("leaves a value as it is, even where it looks like a mark", () => {
  const template = templateOf("a KEY WORD-KEY b", marks);
  expect(fill(template, { ...values, key: () => "WORD-KEY", word: () => "KEY" }).toString()).toBe(
    "a WORD-KEY KEY b",
  );
});
