import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownRows } from "./collapsing";
import { arrows, nextRow } from "./next-row";
import { anyPosts, says, treeOf } from "./written-posts";

const posts = [
  says("Ben", "b1"),
  says("Ada", "a1", "b1"),
  says("Seo-yeon", "s1"),
  says("Min-jun", "m1", "s1"),
  says("Ben", "b2", null, { paragraphId: "¶3" }),
];
const rows = shownRows(treeOf(posts), new Set());
const from = (id: string, arrow: (typeof arrows)[number], shown = rows) =>
  nextRow(shown, id, arrow)?.branch.id ?? null;

describe("an arrow key on the map", () => {
  it("leads right to the first answer and left to what is answered", () => {
    expect(from("¶1", "ArrowRight")).toBe("b1");
    expect(from("b1", "ArrowRight")).toBe("a1");
    expect(from("m1", "ArrowLeft")).toBe("s1");
    expect(from("s1", "ArrowLeft")).toBe("¶1");
  });

  it("leads down and up to what answers the same", () => {
    expect(from("b1", "ArrowDown")).toBe("s1");
    expect(from("s1", "ArrowUp")).toBe("b1");
  });

  it("goes on in the same column below the next paragraph that has one there, and back", () => {
    expect(from("¶1", "ArrowDown")).toBe("¶2");
    expect(from("a1", "ArrowDown")).toBe("m1");
    expect(from("s1", "ArrowDown")).toBe("b2");
    expect(from("b2", "ArrowUp")).toBe("s1");
  });

  it("leads nowhere at the end of the way, from a collapsed branch, or from what is not shown", () => {
    expect(from("¶1", "ArrowLeft")).toBeNull();
    expect(from("¶1", "ArrowUp")).toBeNull();
    expect(from("¶3", "ArrowDown")).toBeNull();
    expect(from("a1", "ArrowRight")).toBeNull();
    expect(from("b1", "ArrowRight", shownRows(treeOf(posts), new Set(["b1"])))).toBeNull();
    for (const arrow of arrows) expect(from("gone", arrow)).toBeNull();
  });

  it("can be undone: up after down, left after right", () => {
    fc.assert(
      fc.property(anyPosts(), (said) => {
        const shown = shownRows(treeOf(said), new Set());
        for (const row of shown) {
          const below = nextRow(shown, row.branch.id, "ArrowDown");
          const answer = nextRow(shown, row.branch.id, "ArrowRight");
          if (below) expect(nextRow(shown, below.branch.id, "ArrowUp")).toBe(row);
          if (answer) expect(nextRow(shown, answer.branch.id, "ArrowLeft")).toBe(row);
        }
      }),
    );
  });

  it("reaches every card from the first", () => {
    fc.assert(
      fc.property(anyPosts(), (said) => {
        const shown = shownRows(treeOf(said), new Set());
        const reached = new Set([shown[0]]);
        for (const row of reached)
          for (const arrow of arrows) reached.add(nextRow(shown, row?.branch.id ?? "", arrow) ?? row);
        expect(reached.size).toBe(shown.length);
      }),
    );
  });
});
