import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, codePointLength, countWords } from "./text";

const kept = (text: string) => expect(cleanText(text)).toEqual({ ok: true, text });
const anything = fc.string({ unit: "binary" });

describe("cleanText", () => {
  test("keeps what Ada writes: newlines, accents, Hangul, emoji joined from several", () => {
    kept("Allies pay.\n\nÀ la carte — 동맹은 비싸다. 👩‍👩‍👧‍👦 🇰🇷 ❤️ שלום");
  });

  test("keeps the spaces Ada writes, at the ends too", () => kept("  well …  "));

  test("stores Min-jun's decomposed Hangul and accents composed", () => {
    expect(cleanText("민준 café".normalize("NFD"))).toEqual({ ok: true, text: "민준 café" });
  });

  test("makes CRLF a newline and a tab a space", () => {
    expect(cleanText("one\r\ntwo\tthree")).toEqual({ ok: true, text: "one\ntwo three" });
  });

  test.each([
    "\u0000",
    "\u0007",
    "\u001b",
    "\u007f",
    "\u0085",
    "\r",
    "\r\r\n",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
  ])("refuses %j, which nobody types", (character) =>
    expect(cleanText(`Ben${character}`)).toEqual({ ok: false, fault: "control" }),
  );

  test.each(["\ud83d", "\udc00", "\udc00\ud83d"])("refuses %j, half a character", (half) =>
    expect(cleanText(`Ben${half}!`)).toEqual({ ok: false, fault: "malformed" }),
  );

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const first = cleanText(raw);
        if (first.ok) expect(cleanText(first.text)).toEqual(first);
      }),
    );
  });

  test("strips nothing: what it lets through is what was typed, composed, but for line ends and tabs", () => {
    const typed = fc.string({
      unit: fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        fc.constantFrom("\r\n", "\t", "\n", "\u200d"),
      ),
    });
    fc.assert(
      fc.property(typed, (raw) => {
        const clean = cleanText(raw);
        if (clean.ok)
          expect(clean.text).toBe(raw.split("\r\n").join("\n").split("\t").join(" ").normalize("NFC"));
      }),
    );
  });

  test("never throws and never lets a control character or half a character through", () => {
    const units = fc.array(
      fc.oneof(
        fc.nat(0xffff),
        fc.nat(0xff),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        fc.integer({ min: 0x2028, max: 0x206f }),
      ),
    );
    fc.assert(
      fc.property(units, (codes) => {
        const clean = cleanText(String.fromCharCode(...codes));
        if (!clean.ok) return;
        expect(clean.text.isWellFormed()).toBe(true);
        const bad = Array.from(clean.text, (one) => one.codePointAt(0) ?? 0).filter(
          (code) =>
            (code < 32 && code !== 10) ||
            (code >= 127 && code < 160) ||
            (code >= 0x202a && code <= 0x202e) ||
            (code >= 0x2066 && code <= 0x2069),
        );
        expect(bad).toEqual([]);
      }),
    );
  });
});

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
