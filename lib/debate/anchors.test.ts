import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromUtf16, layHighlights, makeQuote, type Quote, quoteRefusal, toUtf16 } from "./anchors";
import { codePointLength } from "./text/text";

const paragraph = "Allies pay twice 👍: once in money, once in silence. 동맹은 비싸다.";
const quote = makeQuote(paragraph, 21, 34);

const sliceCodePoints = (words: string, start: number, end: number): string =>
  Array.from(words).slice(start, end).join("");

const text = fc.string({
  unit: fc.constantFrom("a", "b", "é", "동", "👍", " "),
  minLength: 1,
  maxLength: 120,
});
const span = text.chain((words) => {
  const length = codePointLength(words);
  return fc
    .tuple(fc.constant(words), fc.nat(length - 1))
    .chain(([, start]) =>
      fc.tuple(fc.constant(words), fc.constant(start), fc.integer({ min: start + 1, max: length })),
    );
});

describe("a quote", () => {
  test("Ben makes is true, counted past the emoji", () => {
    expect(quote.exact).toBe("nce in money,");
    expect(quote.prefix).toBe("Allies pay twice 👍: o");
    expect(quoteRefusal(paragraph, quote)).toBeNull();
  });

  test("may come with less around it, or nothing", () => {
    expect(quoteRefusal(paragraph, { ...quote, prefix: ": o", suffix: " " })).toBeNull();
    expect(quoteRefusal(paragraph, { ...quote, prefix: "", suffix: "" })).toBeNull();
  });

  test.each<[string, Partial<Quote>]>([
    ["other words", { exact: "nce in honey," }],
    ["other case", { exact: "NCE IN MONEY," }],
    ["a place one further on", { start: 22, end: 35 }],
    ["the browser's own counting", { start: 22, end: 35 }],
    ["an end too early", { end: 33 }],
    ["a wrong prefix", { prefix: "x" }],
    ["a wrong suffix", { suffix: "x" }],
    ["a prefix from beyond the beginning", { prefix: `.${quote.prefix}` }],
    ["no words", { exact: "", start: 21, end: 21 }],
    ["its ends crossed", { start: 34, end: 21 }],
    ["a negative start", { exact: "", start: -1, end: 2 }],
    ["an end past the text", { end: 1000 }],
    ["half an offset", { start: 20.5 }],
    ["no number", { start: Number.NaN }],
  ])("with %s is refused", (_, change) =>
    expect(quoteRefusal(paragraph, { ...quote, ...change })).toBe("quote-mismatch"),
  );

  test("with more than 32 characters before or after is refused, true or not", () => {
    const long = "x".repeat(100);
    const middle = makeQuote(long, 50, 51);
    expect([middle.prefix.length, middle.suffix.length]).toEqual([32, 32]);
    expect(quoteRefusal(long, middle)).toBeNull();
    expect(quoteRefusal(long, { ...middle, prefix: "x".repeat(33) })).toBe("quote-mismatch");
    expect(quoteRefusal(long, { ...middle, suffix: "x".repeat(33) })).toBe("quote-mismatch");
  });

  test.each([
    [-1, 2],
    [2, 2],
    [3, 2],
    [0, 1000],
    [0.5, 2],
  ])("from %d to %d cannot be made", (start, end) =>
    expect(() => makeQuote(paragraph, start, end)).toThrow(RangeError),
  );

  test("that was made is true, and joins up with the text around it", () => {
    fc.assert(
      fc.property(span, ([words, start, end]) => {
        const made = makeQuote(words, start, end);
        expect(quoteRefusal(words, made)).toBeNull();
        expect(words).toContain(made.prefix + made.exact + made.suffix);
        expect(codePointLength(made.prefix)).toBe(Math.min(32, start));
      }),
    );
  });

  test("is true only of words that stand exactly there", () => {
    fc.assert(
      fc.property(span, text, ([words, start, end], other) => {
        const made = { ...makeQuote(words, start, end), prefix: "", suffix: "" };
        expect(quoteRefusal(other, made) === null).toBe(
          codePointLength(other) >= end && sliceCodePoints(other, start, end) === made.exact,
        );
      }),
    );
  });
});

describe("highlights", () => {
  test("where Ben's and Seo-yeon's quotes overlap, both are named", () => {
    const spans = [
      { id: "ben", start: 2, end: 6 },
      { id: "seo-yeon", start: 4, end: 9 },
    ];
    expect(layHighlights(10, spans)).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 4, ids: ["ben"] },
      { start: 4, end: 6, ids: ["ben", "seo-yeon"] },
      { start: 6, end: 9, ids: ["seo-yeon"] },
      { start: 9, end: 10, ids: [] },
    ]);
  });

  test("a paragraph without quotes is one run, an empty one none", () => {
    expect(layHighlights(10, [])).toEqual([{ start: 0, end: 10, ids: [] }]);
    expect(layHighlights(0, [{ id: "ben", start: 0, end: 1 }])).toEqual([]);
  });

  test("the runs make up the paragraph in order, none empty, and each names just the quotes on it", () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 45 }), end: fc.integer({ min: -5, max: 45 }) }),
    );
    fc.assert(
      fc.property(fc.nat(40), spans, (length, places) => {
        const quotes = places.map((place, index) => ({ ...place, id: `post ${index}` }));
        const runs = layHighlights(length, quotes);
        expect(
          runs.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
        ).toEqual([...Array(length).keys()]);
        for (const run of runs) {
          expect(run.start).toBeLessThan(run.end);
          for (let at = run.start; at < run.end; at++) {
            expect(run.ids).toEqual(
              quotes.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id),
            );
          }
        }
      }),
    );
  });
});

describe("the browser's offsets", () => {
  test("an emoji is two to the browser and one to us; its middle counts as its end", () => {
    expect([0, 1, 2, 3].map((index) => fromUtf16("👍a", index))).toEqual([0, 1, 1, 2]);
    expect([0, 1, 2].map((index) => toUtf16("👍a", index))).toEqual([0, 2, 3]);
  });

  test("there and back is where it was", () => {
    fc.assert(
      fc.property(span, ([words, start]) => {
        expect(fromUtf16(words, toUtf16(words, start))).toBe(start);
      }),
    );
  });

  test("the browser's selection and ours are the same words", () => {
    fc.assert(
      fc.property(span, ([words, start, end]) => {
        expect(words.slice(toUtf16(words, start), toUtf16(words, end))).toBe(
          sliceCodePoints(words, start, end),
        );
      }),
    );
  });

  test.each([-1, 4, 0.5, Number.NaN])("%d is outside the text", (index) => {
    expect(() => fromUtf16("👍a", index)).toThrow(RangeError);
    expect(() => toUtf16("👍a", index)).toThrow(RangeError);
  });
});
