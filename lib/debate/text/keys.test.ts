import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nothings } from "../../../e2e/odd-texts";
import { cleanKey, cleanLine } from "./keys";

describe("a key", () => {
  test.each([
    "ABC-DEF",
    " ABC-DEF\n",
    "\u200eABC-DEF",
    "\ufeffABC-\u200bDEF\u00a0",
    "ABC\u2011DEF",
    "ABC–DEF",
    "ABC—DEF",
    "ABC\u2212DEF",
    "“ABC-DEF”",
    "‘ABC-DEF’.",
    "(ABC-DEF)",
    "「ABC-DEF」",
    '"ABC-DEF",',
    "ABC - DEF!",
    "ＡＢＣ－ＤＥＦ",
    "\u2068ABC-DEF\u2069",
    "\u0301ABC-DEF",
    "ABC-DEF\u3164",
    "ABC\u0000-DEF",
  ])("typed as %j is ABC-DEF", (raw) => expect(cleanKey(raw)).toBe("ABC-DEF"));

  test.each([
    ["<ada@school.org>", "ada@school.org"],
    ["ada@school.org.", "ada@school.org"],
    ["ada＠school．org", "ada@school.org"],
    ["_ada+debate@school.org", "_ada+debate@school.org"],
    ["mary-ann@school.org", "mary-ann@school.org"],
    ["mary–ann@school.org", "mary-ann@school.org"],
  ])("an e-mail address typed as %j is %j", (raw, email) => expect(cleanKey(raw)).toBe(email));

  test("is the same wherever something stands in it that cannot be seen", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ABC2ada@-") }).filter((key) => key !== ""),
        fc.constantFrom(...nothings.filter((nothing) => !/\p{M}|\u3164|\uffa0/u.test(nothing))),
        fc.nat(9),
        (key, nothing, at) => {
          expect(cleanKey(key.slice(0, at) + nothing + key.slice(at))).toBe(cleanKey(key));
        },
      ),
    );
  });

  test("is the same when it is cleaned again, has no end, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        for (const clean of [cleanKey, cleanLine]) expect(clean(clean(raw))).toBe(clean(raw));
        expect(cleanKey(raw)).not.toMatch(/\s/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a line", () => {
  test.each([
    ["https://a.org/wiki/Foo_(bar)", "https://a.org/wiki/Foo_(bar)"],
    ["(https://a.org/wiki/Foo_(bar))", "https://a.org/wiki/Foo_(bar)"],
    ["<https://a.org/>.", "https://a.org/"],
    ["\u200bhttps://a.org/\u00ad", "https://a.org/"],
    ["“https://a.org/x”", "https://a.org/x"],
    ["https://a.org/a b", "https://a.org/a b"],
    ["a.org)(", "a.org"],
    ["(\u0301a.org", "a.org"],
    ["a.org\u037e", "a.org"],
    ["deep\t\u0000\tsea \u0301 shores", "deep sea shores"],
    ["https://a.org/½", "https://a.org/½"],
    ["  homework \n harm ", "homework harm"],
  ])("%j is read as %j", (raw, line) => expect(cleanLine(raw)).toBe(line));
});
