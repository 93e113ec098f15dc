import { describe, expect, it, test } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import { longest, mostStems } from "../text/limits";
import { codePointLength } from "../text/text";
import { kinds, sides } from "../vocabulary";
import { gapOf, type Move, moveOf, moves, stemsIn } from "./stems";

type Lists = Readonly<Record<string, Readonly<Record<string, string>>>>;
const shipped: Readonly<Record<string, Lists>> = { en: en.stems, ko: ko.stems };

/** The rules refuse an attack on one's own side, and a concession to it. */
const isRefused = (kind: string, move: Move) => /REBUT|CONCEDE/.test(kind) && move.startsWith("own");

describe("a move", () => {
  it("is made on the essay, which is the Proposition's case, or on a post of one's own side or the other", () => {
    expect(moveOf("PROPOSITION", null)).toBe("ownEssay");
    expect(moveOf("OPPOSITION", null)).toBe("otherEssay");
    expect(moveOf("OPPOSITION", { side: "OPPOSITION" })).toBe("ownPost");
    expect(moveOf("OPPOSITION", { side: "PROPOSITION" })).toBe("otherPost");
  });

  it("meets the teacher's post like the other side's", () => {
    expect(moveOf("PROPOSITION", { side: null })).toBe("otherPost");
    expect(moveOf(null, { side: null })).toBe("otherPost");
  });
});

describe.each(["en", "ko"])("the stems that ship in %s", (language) => {
  const lists = shipped[language] ?? {};
  const all = kinds.map(
    (kind) => [kind, moves.flatMap((move) => stemsIn(lists[kind]?.[move] ?? ""))] as const,
  );

  test.each(kinds)("begin a %s for every side and move that may be", (kind) => {
    for (const move of moves) {
      const stems = stemsIn(lists[kind]?.[move] ?? "");
      if (isRefused(kind, move)) expect(stems).toEqual([]);
      else expect([3, 4, 5], `${kind} ${move}`).toContain(stems.length);
    }
    for (const side of sides)
      expect(
        stemsIn(
          lists[kind]?.[moveOf(side, { side: side === "PROPOSITION" ? "OPPOSITION" : "PROPOSITION" })] ?? "",
        ),
      ).not.toEqual([]);
  });

  test.each(all)("of a %s are short, have a gap, and none stands there twice", (_, stems) => {
    expect(new Set(stems).size).toBe(stems.length);
    expect(stems.length).toBeLessThanOrEqual(mostStems);
    for (const stem of stems) {
      expect(codePointLength(stem)).toBeLessThanOrEqual(Math.min(60, longest.stem));
      expect(gapOf(stem).end, stem).toBeGreaterThan(gapOf(stem).start);
    }
  });
});

test("a gap is an ellipsis, dots or a line, and the end where there is none", () => {
  expect(gapOf("You say …, but …")).toEqual({ start: 8, end: 9 });
  expect(gapOf("You say ..., but")).toEqual({ start: 8, end: 11 });
  expect(gapOf("저는 ___라고 봐요")).toEqual({ start: 3, end: 6 });
  expect(gapOf("First,")).toEqual({ start: 6, end: 6 });
});
