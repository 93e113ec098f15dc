import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapsedAtFirst, shownRows, toggled } from "./collapsing";
import { anyPosts, branchesIn, says, treeOf } from "./written-posts";

const idsShown = (...of: Parameters<typeof shownRows>) => shownRows(...of).map(({ branch }) => branch.id);
const branchIn = (tree: ReturnType<typeof treeOf>, id: string) => {
  const found = branchesIn(tree).find((branch) => branch.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const talk = [
  says("Ben", "b1"),
  says("Ada", "a1", "b1"),
  says("Ben", "b2", "a1"),
  says("Seo-yeon", "s1", null, { paragraphId: "¶2" }),
];
const crowd = Array.from({ length: 200 }, (_, at) =>
  says("Ben", `b${at}`, at % 4 === 0 ? null : `b${at - 1}`),
);

describe("what is shown", () => {
  it("is everything, each before its answers, while nothing is collapsed", () => {
    const rows = shownRows(treeOf(talk), new Set());
    expect(rows.map(({ branch, parentId, depth }) => [branch.id, parentId, depth])).toEqual([
      ["¶1", null, 0],
      ["b1", "¶1", 1],
      ["a1", "b1", 2],
      ["b2", "a1", 3],
      ["¶2", null, 0],
      ["s1", "¶2", 1],
      ["¶3", null, 0],
    ]);
  });

  it("is without what stands below a collapsed branch, and has it again once that is expanded", () => {
    const tree = treeOf(talk);
    const collapsed = toggled(new Set(), branchIn(tree, "b1"));
    expect(idsShown(tree, collapsed)).toEqual(["¶1", "b1", "¶2", "s1", "¶3"]);
    expect(idsShown(tree, toggled(collapsed, branchIn(tree, "b1")))).toEqual(idsShown(tree, new Set()));
  });

  it("keeps a branch collapsed that was so before the one above it was", () => {
    const tree = treeOf(talk);
    const inner = toggled(new Set(), branchIn(tree, "a1"));
    const both = toggled(inner, branchIn(tree, "¶1"));
    expect(idsShown(tree, toggled(both, branchIn(tree, "¶1")))).toEqual(["¶1", "b1", "a1", "¶2", "s1", "¶3"]);
  });

  it("never shows a branch below a collapsed one, and counts right what it hides", () => {
    fc.assert(
      fc.property(anyPosts(), fc.infiniteStream(fc.boolean()), (posts, coin) => {
        const tree = treeOf(posts);
        const collapsed = new Set(branchesIn(tree).flatMap(({ id }) => (coin.next().value ? [id] : [])));
        const rows = shownRows(tree, collapsed);
        const hidden = rows.reduce(
          (sum, { branch }) => sum + (collapsed.has(branch.id) ? branch.below : 0),
          0,
        );
        expect(rows.every(({ parentId }) => parentId === null || !collapsed.has(parentId))).toBe(true);
        expect(rows.length + hidden).toBe(branchesIn(tree).length);
      }),
    );
  });
});

describe("a crowded map", () => {
  it("begins with its paragraphs alone", () => {
    const tree = treeOf(crowd);
    expect(idsShown(tree, collapsedAtFirst(tree))).toEqual(["¶1", "¶2", "¶3"]);
    expect(collapsedAtFirst(treeOf(talk)).size).toBe(0);
  });

  it("opens one level of a paragraph that has too much below it", () => {
    const tree = treeOf(crowd);
    const opened = toggled(collapsedAtFirst(tree), branchIn(tree, "¶1"));
    expect(idsShown(tree, opened)).toHaveLength(3 + 50);
    expect(idsShown(tree, toggled(opened, branchIn(tree, "b0")))).toHaveLength(3 + 50 + 3);
  });
});
