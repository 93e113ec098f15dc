import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../vocabulary";
import { matchTexts } from "./matching";
import { reviseParts } from "./revise";

const part = (id: string, text: string, kind: BlockKind = "PARAGRAPH") => ({ id, kind, text, side: null });
const before = [
  part("b1", "Phones at school", "HEADING"),
  part("p1", "Phones buzz in every lesson, and each buzz costs a class its thread."),
  part("p2", "Nobody says that pupils should live without phones for good."),
];
const ids = (...texts: readonly string[]) =>
  reviseParts(
    before,
    texts.map((text) => ({ kind: "PARAGRAPH", text })),
    ["b1", "p1", "p2", "p7"],
  ).map(({ id, kind }) => `${id} ${kind}`);
const [heading = "", buzz = "", nobody = ""] = before.map(({ text }) => text);

describe("a part of an essay that is written anew", () => {
  it("keeps its id and what it is, moved or changed", () =>
    expect(ids(nobody, buzz.replace("buzz costs", "ring costs"), heading)).toEqual([
      "p2 PARAGRAPH",
      "p1 PARAGRAPH",
      "b1 HEADING",
    ]));

  it("that is new has an id that was never another's", () =>
    expect(ids(heading, "Teachers who ask for quiet get it for a minute.", buzz, "A last word.")).toEqual([
      "b1 HEADING",
      "p8 PARAGRAPH",
      "p1 PARAGRAPH",
      "p9 PARAGRAPH",
    ]));
});

it("a part that is new in a pair of essays is of the side of what it follows", () => {
  const pair = before.map((one, at) => ({ ...one, side: at === 2 ? ("OPPOSITION" as const) : null }));
  const blocks = [buzz, "A point of ours.", nobody, "And one of theirs."].map((text) => ({
    kind: "PARAGRAPH" as const,
    text,
  }));
  expect(reviseParts(pair, blocks, []).map(({ side }) => side)).toEqual([
    null,
    null,
    "OPPOSITION",
    "OPPOSITION",
  ]);
});

it("each text before becomes one at most, and what is equal in its place always itself", () =>
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (old, now) => {
      const origins = matchTexts(old, now).filter((at) => at !== null);
      expect(new Set(origins).size).toBe(origins.length);
      expect(matchTexts(old, old)).toEqual(old.map((_, at) => at));
    }),
  ));
