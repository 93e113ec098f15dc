import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointLength, countWords } from "./text";

const anything = fc.string({ unit: "binary" });

describe("code points", () => {
  test("an emoji is one, however the browser counts", () => {
    expect(codePointLength("a👍b")).toBe(3);
  });
});

describe("countWords", () => {
  test.each([
    ["", 0],
    ["  \n ", 0],
    ["Allies pay.", 2],
    ["don't don’t", 2],
    ["a well-known 3.5 % of 28,500 troops", 6],
    ["first,second — third", 3],
    ["US–ROK alliance", 3],
    ["동맹은 이익보다 해가 더 크다.", 5],
    ["동맹은 해롭다".normalize("NFD"), 2],
    ["同盟は", 3],
    ["👍 ❤️ … — !?", 0],
    ["naïve café".normalize("NFD"), 2],
  ])("%j has %i", (text, words) => expect(countWords(text)).toBe(words));

  test("two texts on two lines have the words of both", () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        expect(countWords(`${one}\n${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});
