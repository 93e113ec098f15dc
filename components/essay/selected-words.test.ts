import { describe, expect, it } from "vitest";
import { isAsWritten } from "./selected-words";

const text = "Fear is not harm. Fear passes.";

describe("words that Ben selects", () => {
  it("are a quote where the page says what the text says up to their end", () => {
    expect(isAsWritten(text, { said: "Fear is not harm.", end: 17 })).toBe(true);
    expect(isAsWritten(text, { said: text, end: text.length })).toBe(true);
  });

  it("are none on a translated page, also where they happen to be the same", () => {
    expect(isAsWritten(text, { said: "Angst ist kein Schaden.", end: 23 })).toBe(false);
    expect(isAsWritten(text, { said: "Angst is not", end: 12 })).toBe(false);
    expect(isAsWritten(text, { said: `${text} And more.`, end: text.length + 10 })).toBe(false);
  });
});
