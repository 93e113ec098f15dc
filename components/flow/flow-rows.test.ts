import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowItem } from "@/lib/debate/flow";
import { otherSide, type Side, sides } from "@/lib/debate/vocabulary";
import { countRows, type FlowRow, lastColumn, mostColumns, rowsOf, sideOfColumn } from "./flow-rows";

const says = (side: Side | null, id: string, parentId: string | null = null): FlowItem => ({
  id,
  type: "post",
  side,
  paragraphId: "¶1",
  parentId,
  needsAnswer: true,
  state: "open",
  answeredBy: [],
});
const ben = (id: string, parentId: string | null = null) => says("OPPOSITION", id, parentId);
const ada = (id: string, parentId: string | null = null) => says("PROPOSITION", id, parentId);

/** A table as lines of text: "ben×2" stands over two rows, "·3" is an empty place three columns wide. */
const drawn = (rows: readonly FlowRow[]): readonly string[] =>
  rows.map((row) =>
    row
      .map(
        ({ item, rowSpan, colSpan }) =>
          `${item?.id ?? "·"}${colSpan > 1 ? colSpan : ""}${rowSpan > 1 ? `×${rowSpan}` : ""}`,
      )
      .join(" "),
  );

const threads = fc
  .array(fc.record({ side: fc.option(fc.constantFrom(...sides)), to: fc.option(fc.nat()) }), {
    maxLength: 25,
  })
  .map((rows) =>
    rows.map(({ side, to }, at) => says(side, `p${at}`, to === null || at === 0 ? null : `p${to % at}`)),
  );

/**
 * The posts by the place they begin in, after every place of the table was found to be in exactly one cell.
 */
function placesIn(
  rows: readonly FlowRow[],
  columns: number,
): ReadonlyMap<string, Readonly<{ row: number; column: number; end: number }>> {
  const taken = new Set<string>();
  const places = new Map<string, { row: number; column: number; end: number }>();
  for (const [row, cells] of rows.entries()) {
    for (const { item, column, rowSpan, colSpan } of cells) {
      if (item) places.set(item.id, { row, column, end: row + rowSpan });
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) taken.add(`${row + down} ${column + right}`);
    }
  }
  const area = rows.flat().reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
  expect([taken.size, area]).toEqual([rows.length * columns, rows.length * columns]);
  return places;
}

describe("the flow sheet's rows", () => {
  it("put a reply to the right of what it answers, and a second one below the first", () => {
    const posts = [ben("b1"), ada("a1", "b1"), ada("a2", "b1"), ben("b2", "a2"), ben("b3")];
    expect(lastColumn(posts)).toBe(3);
    expect(drawn(rowsOf(posts, 3))).toEqual(["b1×2 a1 ·", "a2 b2", "b3 ·2"]);
  });

  it("keep to the sides' columns: who speaks twice in a row leaves out the other side's turn", () => {
    expect(drawn(rowsOf([ada("a1"), ada("a2", "a1"), ben("b1", "a1")], 4))).toEqual([
      "·×2 a1×2 · a2",
      "b1 ·",
    ]);
  });

  it("put what a teacher without a side says in the next column", () => {
    expect(drawn(rowsOf([says(null, "okafor"), ada("a1", "okafor")], 2))).toEqual(["okafor a1"]);
  });

  it("let a reply stand by itself where the post it answers is hidden", () => {
    expect(drawn(rowsOf([ben("b1"), ada("a1", "hidden")], 2))).toEqual(["b1 ·", "· a1"]);
  });

  it("are none where nobody wrote", () => {
    expect(lastColumn([])).toBe(0);
    expect(rowsOf([], 4)).toEqual([]);
  });

  it("fill every place of the table once, whatever was written", () => {
    fc.assert(
      fc.property(threads, fc.nat(3), (posts, wider) => {
        const columns = lastColumn(posts) + wider;
        const places = placesIn(rowsOf(posts, columns), columns);
        expect([...places.keys()].toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("put what is answered further than can be read side by side below what it answers, in its side's column", () => {
    const chain = Array.from({ length: 300 }, (_, at) =>
      says(at % 2 === 0 ? "OPPOSITION" : "PROPOSITION", `p${at}`, at === 0 ? null : `p${at - 1}`),
    );
    const posts = [...chain, ben("b1")];
    const columns = lastColumn(posts);
    expect(columns).toBe(mostColumns);
    const rows = rowsOf(posts, columns);
    const places = placesIn(rows, columns);
    expect(countRows(posts)).toBe(rows.length);
    for (const [at, { id, side }] of chain.entries()) {
      const { row, column } = places.get(id) ?? { row: Number.NaN, column: Number.NaN };
      expect(sideOfColumn(column)).toBe(side);
      expect(row).toBe(Math.max(0, at - 10));
    }
    expect(places.get("b1")).toEqual({ row: rows.length - 1, column: 1, end: rows.length });
  });

  it("put each post in a column of its side, beside its parent and below its elder siblings", () => {
    fc.assert(
      fc.property(threads, (posts) => {
        const columns = lastColumn(posts);
        fc.pre(columns < mostColumns - 1);
        const places = placesIn(rowsOf(posts, columns), columns);
        expect(countRows(posts)).toBe(Math.max(1, rowsOf(posts, columns).length));
        const placeOf = (id: string) =>
          places.get(id) ?? { row: Number.NaN, column: Number.NaN, end: Number.NaN };
        for (const [at, { id, side, parentId }] of posts.entries()) {
          const { row, column, end } = placeOf(id);
          if (side) expect(sideOfColumn(column)).toBe(side);
          const parent =
            parentId === null ? { row: 0, column: 0, end: Number.POSITIVE_INFINITY } : placeOf(parentId);
          expect(column - parent.column).toBe(
            side && sideOfColumn(parent.column + 1) === otherSide(side) ? 2 : 1,
          );
          expect(row >= parent.row && end <= parent.end).toBe(true);
          const elder = posts.slice(0, at).findLast((post) => post.parentId === parentId);
          if (elder) expect(row).toBe(placeOf(elder.id).end);
        }
      }),
    );
  });
});
