import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oddTexts, pastedTexts } from "../../../e2e/odd-texts";
import { passGate, settle } from "./gate";

const anything = fc.string({ unit: "binary" });
/** Texts full of what the gate is about. */
const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\r\n\v\f\t\u0085\u2028\u2029\u2066\u2067\u2068\u2069\u202e\u200b\u3164\u0301 ae가👍",
      ),
      fc.constantFrom("\ud83d", "\udc4d", "\u0000", "\u1100", "\u1161", "\n\n"),
    ),
  )
  .map((parts) => parts.join(""));
const texts = fc.oneof(anything, troublesome);

const passed = (raw: string): string | null => {
  const answer = passGate(raw);
  return answer.ok ? answer.text : null;
};
const kept = (text: string) => expect(passGate(text)).toEqual({ ok: true, text });

describe("the gate", () => {
  test("keeps what Ada writes: newlines, accents, Hangul, emoji joined from several, spaces at the ends", () => {
    kept("Allies pay.\n\nÀ la carte — 동맹은 비싸다. 👩‍👩‍👧‍👦 🇰🇷 ❤️ שלום");
    kept("  well …  ");
  });

  test("joins at most four emoji, so that a line can break between them", () => {
    const family = "👩\u200D👩\u200D👧\u200D👦";
    kept(`${family} 🧑🏻\u200D❤️\u200D💋\u200D🧑🏿 🏴\u200D☠️`);
    expect(passed(`${family}\u200D`.repeat(200))).toBe(family.repeat(200));
  });

  test.each([...oddTexts, ...pastedTexts])("lets $name through as it is shown, or not at all", (odd) =>
    expect(passed(odd.typed)).toBe(odd.shown),
  );

  test.each([
    ["\u2068", ""],
    ["\u2069", ""],
    ["\u2069a\u2067b", "ab"],
    ["\u2067a\u2066b\u2069c\u2069", "\u2067a\u2066b\u2069c\u2069"],
    ["\u2067a\u2066b\u2069c", "a\u2066b\u2069c"],
    ["a\u2068\nb\u2069", "a\nb"],
    ["e\u2068\u0301", "é"],
  ])("pairs the isolates of %j on each line", (raw, text) => expect(passed(raw)).toBe(text));

  test.each([
    ["it costs\u0007 more", { character: "U+0007", what: "control", where: "after", after: "it costs" }],
    ["\u0000", { character: "U+0000", what: "control", where: "start", after: "" }],
    ["\u200b\n\u001b", { character: "U+001B", what: "control", where: "start", after: "" }],
    ["safe \u202Etxt", { character: "U+202E", what: "direction", where: "after", after: "safe" }],
    ["before\ud83d", { character: "U+D83D", what: "half", where: "after", after: "before" }],
    [
      "Nobody knows, and nobody asked,\nwhat it\n\ncosts\u0007",
      { character: "U+0007", what: "control", where: "after", after: "…asked, what it costs" },
    ],
    [`${"가".repeat(40)}\u007f`, { character: "U+007F", where: "after", after: `…${"가".repeat(24)}` }],
  ])("names the character in %j and its place", (raw, detail) =>
    expect(passGate(raw)).toMatchObject({ ok: false, detail }),
  );

  test("changes nothing the second time, and never throws", () => {
    fc.assert(
      fc.property(texts, (raw) => {
        expect(settle(settle(raw))).toBe(settle(raw));
        const text = passed(raw);
        if (text !== null) kept(text);
      }),
      { numRuns: 2000 },
    );
  });

  test("lets through no half character, no control character but newline, no override, no lone isolate", () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = passed(raw);
        if (text === null) return;
        expect(text.isWellFormed()).toBe(true);
        expect(text.normalize("NFC")).toBe(text);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2028\u2029]/u);
        expect(text).not.toMatch(/\n{4}/);
        for (const line of text.split("\n")) {
          let depth = 0;
          for (const character of line) {
            if (/[\u2066-\u2068]/.test(character)) depth++;
            if (character === "\u2069") depth--;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("refuses every text that holds what it refuses, wherever it stands", () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom("\u0000", "\u0007", "\u001b", "\u007f", "\u009f", "\u202a", "\u202e"),
        texts,
        (before, character, after) => {
          expect(passed(before + character + after)).toBeNull();
        },
      ),
    );
  });

  test("takes nothing from a text but isolates and empty lines", () => {
    const bare = (text: string) =>
      Array.from(
        text
          .replace(/[\u2066-\u2069]/g, "")
          .normalize("NFC")
          .replace(/\s/gu, ""),
      );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (raw) => {
        expect(bare(passed(raw) ?? raw)).toEqual(bare(raw));
      }),
    );
  });
});
