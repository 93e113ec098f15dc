import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlocks } from "./blocks";
import { become, joinToBefore, move, rewrite, splitBefore } from "./editing";
import { blocksIn, type Part, partKinds, textOf, titleIn } from "./part";

const essay: readonly Part[] = [
  { kind: "TITLE", text: "Books without fines" },
  { kind: "PARAGRAPH", text: "A library that fines a late" },
  { kind: "PARAGRAPH", text: "reader teaches one lesson. It keeps readers away." },
  { kind: "LIST", text: "• A box\n• A week" },
  { kind: "LEFT_OUT", text: "Page 1" },
];
const same = (part: Part): Part => part;

describe("the parts of an essay", () => {
  it("are joined to one before: a sentence goes on, a list keeps its lines, the first has none before", () => {
    expect(joinToBefore(essay, 2)[1]).toEqual({
      kind: "PARAGRAPH",
      text: "A library that fines a late reader teaches one lesson. It keeps readers away.",
    });
    expect(joinToBefore(essay, 4)[3]).toEqual({ kind: "LIST", text: "• A box\n• A week\nPage 1" });
    expect(joinToBefore(essay, 0)).toBe(essay);
  });

  it("are split where the cursor is, but not at an end", () => {
    const at = "reader teaches one lesson.".length;
    expect(splitBefore(essay, 2, at, same).slice(2, 4)).toEqual([
      { kind: "PARAGRAPH", text: "reader teaches one lesson." },
      { kind: "PARAGRAPH", text: "It keeps readers away." },
    ]);
    expect(splitBefore(essay, 2, 0, same)).toBe(essay);
    expect(splitBefore(essay, 0, 5, same).slice(0, 2)).toEqual([
      { kind: "TITLE", text: "Books" },
      { kind: "PARAGRAPH", text: "without fines" },
    ]);
  });

  it("are moved by one, not over an end", () => {
    expect(move(essay, 3, -1).map(({ kind }) => kind)).toEqual([
      "TITLE",
      "PARAGRAPH",
      "LIST",
      "PARAGRAPH",
      "LEFT_OUT",
    ]);
    expect(move(essay, 0, -1)).toBe(essay);
    expect(move(essay, 4, 1)).toBe(essay);
  });

  it("become something else: lines get the marks of a list, and there is one title", () => {
    expect(become(essay, 1, "LIST")[1]?.text).toBe("• A library that fines a late");
    expect(become(essay, 3, "LIST")[3]).toEqual(essay[3]);
    expect(
      become(essay, 2, "TITLE")
        .map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(["HEADING", "PARAGRAPH", "TITLE"]);
  });

  it("are an essay without its title and what is left out", () => {
    expect(blocksIn(essay).map(({ kind }) => kind)).toEqual(["PARAGRAPH", "PARAGRAPH", "LIST"]);
    expect(titleIn(essay)).toBe("Books without fines");
    expect(blocksIn(rewrite(essay, 3, ""))).toHaveLength(2);
  });

  it("are the same again after they were one text", () => {
    const text =
      "## Fines\n\nA library that fines a late reader teaches one lesson.\n\n> We had shelves.\n\n• A box\n• A week";
    const blocks = splitBlocks(text);
    expect(blocks.map(({ kind }) => kind)).toEqual(["HEADING", "PARAGRAPH", "QUOTATION", "LIST"]);
    expect(splitBlocks(textOf(blocks))).toEqual(blocks);
  });

  it("lose no letter by being joined, split and moved", () => {
    const letters = (parts: readonly Part[]) =>
      parts
        .flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
        .toSorted()
        .join("");
    const part = fc.record({ kind: fc.constantFrom(...partKinds), text: fc.lorem({ maxCount: 12 }) });
    const act = fc.tuple(fc.nat(7), fc.nat(60), fc.constantFrom("join", "split", "up", "down"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(act, { maxLength: 20 }), (parts, acts) => {
        const end = acts.reduce<readonly Part[]>((now, [at, offset, name]) => {
          if (name === "join") return joinToBefore(now, at);
          if (name === "split") return splitBefore(now, at, offset, same);
          return move(now, at, name === "up" ? -1 : 1);
        }, parts);
        expect(letters(end)).toBe(letters(parts));
      }),
    );
  });
});
