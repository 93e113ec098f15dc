import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownRows } from "./collapsing";
import { type Box, layoutOf } from "./layout";
import { anyPosts, branchesIn, says, treeOf } from "./written-posts";

const rowsOf = (posts: Parameters<typeof treeOf>[0], collapsed: readonly string[] = []) =>
  shownRows(treeOf(posts), new Set(collapsed));
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyRows = fc.tuple(anyPosts(60), fc.infiniteStream(fc.nat(4))).map(([posts, dice]) => {
  const tree = treeOf(posts);
  return shownRows(
    tree,
    new Set(branchesIn(tree).flatMap(({ id }) => (dice.next().value === 0 ? [id] : []))),
  );
});

describe("the layout of the map", () => {
  it("places every card that is shown, and no other", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect([...layoutOf(rows).boxes.keys()]).toEqual(rows.map(({ branch }) => branch.id));
      }),
    );
  });

  it("lets no two cards overlap", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const boxes = [...layoutOf(rows).boxes.values()];
        expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a, b)))).toEqual([]);
      }),
    );
  });

  it("has a column for each turn, with the paragraphs at the left, and keeps the order of reading in each", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { boxes } = layoutOf(rows);
        const columns = new Map<number, Box[]>();
        for (const { branch, depth } of rows)
          columns.set(depth, [
            ...(columns.get(depth) ?? []),
            ...[boxes.get(branch.id)].flatMap((b) => b ?? []),
          ]);
        for (const [depth, column] of columns) {
          expect(new Set(column.map(({ x }) => x)).size).toBe(1);
          expect(column.map(({ y }) => y)).toEqual(column.map(({ y }) => y).toSorted((a, b) => a - b));
          if (depth === 0) expect(column[0]?.x).toBe(0);
          else
            expect(column[0]?.x).toBeGreaterThan(columns.get(depth - 1)?.[0]?.x ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it("places the same debate the same, whether it was laid out before or not", () => {
    fc.assert(
      fc.property(anyRows, anyRows, (rows, others) => {
        const fresh = layoutOf(rows);
        expect(layoutOf(rows, layoutOf(others)).boxes).toEqual(fresh.boxes);
        expect(layoutOf(rows).boxes).toEqual(fresh.boxes);
      }),
    );
  });

  it("does not work out a paragraph again below which nothing came", () => {
    const before = layoutOf(rowsOf([says("Ben", "b1"), says("Seo-yeon", "s1", null, { paragraphId: "¶2" })]));
    const after = layoutOf(
      rowsOf([
        says("Ben", "b1"),
        says("Seo-yeon", "s1", null, { paragraphId: "¶2" }),
        says("Ada", "a1", "b1"),
      ]),
      before,
    );
    expect(after.parts.get("¶2")).toBe(before.parts.get("¶2"));
    expect(after.parts.get("¶1")).not.toBe(before.parts.get("¶1"));
  });

  it("leaves no room for what is collapsed", () => {
    const posts = [says("Ben", "b1"), says("Seo-yeon", "s1"), says("Ben", "b2", null, { paragraphId: "¶2" })];
    const heightOf = (collapsed: readonly string[]) =>
      layoutOf(rowsOf(posts, collapsed)).boxes.get("¶2")?.y ?? 0;
    expect(heightOf(["¶1"])).toBeLessThan(heightOf([]));
  });
});
