import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nothings } from "../../../e2e/odd-texts";
import { nameKey, readName } from "./names";

const anything = fc.string({ unit: "binary" });

describe("nameKey takes for one name", () => {
  test.each([
    ["Ada", "  ada "],
    ["Ada", "ADA"],
    ["Ada", "АDA"], // Cyrillic А
    ["Ada", "Аdа"], // Cyrillic А and а
    ["Ada", "Αdα"], // Greek
    ["Ada", "Ａｄａ"], // fullwidth
    ["Ada", "𝐀𝒹𝖆"], // mathematical
    ["Ada", "ᴀᴅᴀ"], // small capitals
    ["Ada", "A\u200bd\u00ada\ufeff"], // invisible inside
    ["Ben", "Веn"],
    ["Ben", "ΒΕΝ"],
    ["Min-jun", "Min\u2010jun"],
    ["Min-jun", "Min–jun"],
    ["Min-jun", "MIN-JUN"],
    ["Min-jun", "Мin-ϳun"],
    ["민준", "민준".normalize("NFD")],
    ["Seo-yeon", "5eo-yeon".replace("5", "Ѕ")],
    ["Seo-yeon", "Ѕе0-уеοn"],
    ["Ms Okafor", "ms  0kafοr"],
    ["Ms Okafor", "Ms\u00a0Okafor"],
    ["Ms Okafor", "Ms\u3000Okafor"],
    ["Bill", "BiII"], // capital i
    ["Bill", "Bi1|"],
    ["Bill", "Віӏӏ"],
    ["Bill", "Biㅣㅣ"], // Hangul vowel
    ["Ian", "lan"],
    ["Ian", "ian"],
    ["İpek", "ipek"],
    ["Irmak", "ırmak"],
    ["Strauß", "STRAUSS"],
    ["Strauß", "STRAUẞ"],
    ["Νίκος", "ΝΊΚΟΣ"],
    ["David", "Daνid"],
    ["Hana", "Ηana"],
    ["Anna", "Aηηa"],
    ["Arnold", "Amold"],
    ["Owen", "Ovven"],
    ["Zoë", "Zо\u0451"], // Cyrillic о and ё
    ["O'Brien", "O’Brien"],
    ["O'Brien", "O´Brien"],
    ["O'Brien", "O\u1ffdBrien"], // Greek oxia
    ["Zoe 0", "Zoe O"],
    ["👩‍👧", "👩👧"],
  ])("%j and %j", (one, other) => expect(nameKey(other)).toBe(nameKey(one)));
});

describe("nameKey tells apart", () => {
  test.each([
    ["Ada", "Àda"],
    ["Ada", "Ada."],
    ["Ada", "Ad"],
    ["Ada", "A da"],
    ["Ada 2", "Ada 3"],
    ["Min-jun", "Min jun"],
    ["민준", "민중"],
    ["서연", "서윤"],
    ["Ben", "Den"],
    ["Nan", "Van"],
    ["Нина", "Нани"],
    ["Νίκος", "Νίκη"],
    ["👍", "👎"],
  ])("%j and %j", (one, other) => expect(nameKey(other)).not.toBe(nameKey(one)));
});

test("the class may be numbered: no two whole numbers look alike", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(nameKey(`Student ${a}`) === nameKey(`Student ${b}`)).toBe(a === b);
    }),
  );
});

test("a key is its own key", () => {
  fc.assert(
    fc.property(anything, (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
    { numRuns: 2000 },
  );
});

test("case, composition, spaces around and invisible characters never make a new name", () => {
  const alphabets = [
    "abcdefghijklmnopqrstuvwxyzäéßñı -'",
    "абвгдежзиклмнопрстуфхцшыьэюяёіј -",
    "αβγδεζηθικλμνξοπρστυφχψωίύή -",
    "가나다라민준서연 -",
  ];
  const name = fc
    .constantFrom(...alphabets)
    .chain((alphabet) => fc.string({ unit: fc.constantFrom(...alphabet) }));
  fc.assert(
    fc.property(
      name,
      fc.constantFrom("\u200b", "\u200d", "\u00ad", "\u3164", "\u2060", "\ufe0f", "\u{e0041}"),
      fc.nat(9),
      (plain, nothing, at) => {
        const key = nameKey(plain);
        expect(nameKey(plain.toUpperCase())).toBe(key);
        expect(nameKey(plain.normalize("NFD"))).toBe(key);
        expect(nameKey(`\u3000 ${plain}\u00a0`)).toBe(key);
        expect(nameKey(plain.slice(0, at) + nothing + plain.slice(at))).toBe(key);
      },
    ),
    { numRuns: 500 },
  );
});

describe("readName", () => {
  test.each([
    "Ada",
    "Min-jun",
    "서연",
    "Judge Lee",
    "A",
    "x".repeat(40),
    `  ${"x".repeat(40)}  `,
    "👍".repeat(40),
    "민".repeat(40).normalize("NFD"),
  ])("lets %j in", (name) =>
    expect(readName(name)).toEqual({ ok: true, text: name.trim().normalize("NFC") }),
  );

  test.each(nothings)("finds %j empty", (name) =>
    expect(readName(name)).toMatchObject({ ok: false, fault: "empty" }),
  );

  test.each(["x".repeat(41), "👍".repeat(41)])("finds %j too long", (name) =>
    expect(readName(name)).toEqual({ ok: false, fault: "too-long", detail: { count: 1 } }),
  );

  test.each(["A\u0000da", "A\u0007da", "\u202eada", "\u0000"])("refuses %j", (name) =>
    expect(readName(name)).toMatchObject({ ok: false, fault: "control" }),
  );

  test("stands on one line", () => expect(readName("A\u2028da")).toEqual({ ok: true, text: "A da" }));

  test("a name that is let in has a key, so the database can hold it to be the only one", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const name = readName(raw);
        if (name.ok) expect(nameKey(name.text)).not.toBe("");
      }),
    );
  });
});
