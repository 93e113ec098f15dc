import { describe, expect, it } from "vitest";
import { type Graded, meansAfter, type Share } from "./means";

const of =
  (side: Share["side"]) =>
  (share: number): Share => ({ side, share });
const [pro, opp] = [of("PROPOSITION"), of("OPPOSITION")];
const opposition: readonly Share[] = [opp(0.5), opp(0.5), opp(0.75)];

type Class = Readonly<Record<string, Graded>>;

/** The class after grades are what is said, with what was shown of it. */
function played(before: Class, released: Readonly<Record<string, Share | null>>): Class {
  const names = new Set([...Object.keys(before), ...Object.keys(released)]);
  const grades = Object.fromEntries(
    [...names].map((name) => {
      const { now = null, told = [] } = before[name] ?? {};
      return [name, { now: Object.hasOwn(released, name) ? (released[name] ?? null) : now, told }];
    }),
  );
  if (!meansAfter(Object.values(grades))) return grades;
  const tellings = Math.max(0, ...Object.values(grades).map(({ told }) => told.length));
  const tell = ({ now, told }: Graded): Graded => ({
    now,
    told: [...Array.from({ length: tellings }, (_, at) => told[at] ?? null), now],
  });
  return Object.fromEntries(Object.entries(grades).map(([name, grade]) => [name, tell(grade)]));
}

const others = Object.fromEntries(opposition.map((share, at) => [`opp${at}`, share]));
const tellings = (grades: Class) => Math.max(0, ...Object.values(grades).map(({ told }) => told.length));

describe("the mean of released grades", () => {
  it("is shown from three of each side on, rounded to whole percent", () => {
    const two = played({}, { a: pro(1), b: pro(0.5), ...others });
    expect(meansAfter(Object.values(two))).toBeNull();
    const grades = [pro(1), pro(0.5), pro(0.5), ...opposition].map((now) => ({ now, told: [] }));
    expect(meansAfter(grades)).toEqual({ PROPOSITION: 67, OPPOSITION: 58 });
  });

  it("stands while one or two more are released, and moves with the third", () => {
    const three = played({}, { a: pro(1), b: pro(0.5), c: pro(0.5), ...others });
    const five = played(played(three, { d: pro(0) }), { e: pro(0) });
    expect([tellings(three), tellings(five)]).toEqual([1, 1]);
    expect(tellings(played(five, { f: pro(0) }))).toBe(2);
  });

  it("stands when one is taken back or graded otherwise, also by a detour", () => {
    const six = played({}, { a: pro(1), b: pro(0.5), c: pro(0), d: pro(1), e: pro(1), f: pro(1), ...others });
    expect(tellings(played(six, { a: null }))).toBe(1);
    expect(tellings(played(six, { a: pro(0) }))).toBe(1);
    const detour = played(six, { a: null, b: null, c: null });
    expect(tellings(detour)).toBe(2);
    // Back but for one: beside the first mean it would tell of just this one.
    expect(tellings(played(detour, { b: pro(0.5), c: pro(0) }))).toBe(2);
    expect(tellings(played(detour, { a: pro(1), b: pro(0.5), c: pro(0) }))).toBe(3);
  });

  it("tells nobody's grade to a classmate who solves for it, whatever was released when", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    let most = 0;
    for (let round = 0; round < 60; round += 1) {
      let grades: Class = {};
      for (let step = 0; step < 30; step += 1) {
        const change = Object.fromEntries(
          Array.from({ length: 1 + random(5) }, () => {
            const name = `s${random(9)}`;
            return [name, random(4) === 0 ? null : pro(random(4) / 3)] as const;
          }),
        );
        grades = played(grades, { ...change, ...others });
      }
      most = Math.max(most, tellings(grades));
      expect(soleUnknowns(grades)).toEqual([]);
    }
    expect(most).toBeGreaterThan(3);
  });
});

/** Who can be worked out by somebody who knows their own grades, from sums as exact as could be. */
function soleUnknowns(grades: Class): readonly string[] {
  const unknowns = Object.entries(grades).flatMap(([name, { told }]) =>
    [...new Set(told.flatMap((share) => (share?.side === "PROPOSITION" ? [share.share] : [])))].map(
      (value) => ({
        name,
        in: Array.from({ length: tellings(grades) }, (_, at) => (told[at]?.share === value ? 1 : 0)),
      }),
    ),
  );
  const names = [...new Set(unknowns.map(({ name }) => name))];
  return names.flatMap((me) => {
    const rest = unknowns.filter(({ name }) => name !== me);
    const rows = Array.from({ length: tellings(grades) }, (_, at) => rest.map((one) => one.in[at] ?? 0));
    return reduced(rows).some((row) => row.filter((cell) => Math.abs(cell) > 1e-9).length === 1) ? [me] : [];
  });
}

/** The rows of a matrix in reduced echelon form: one that has a single cell gives it away. */
function reduced(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = matrix.map((row) => [...row]);
  let top = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= top && Math.abs(row[column] ?? 0) > 1e-9);
    const row = rows[pivot];
    if (!row) continue;
    rows.splice(pivot, 1);
    rows.splice(
      top,
      0,
      row.map((cell) => cell / (row[column] ?? 1)),
    );
    const lead = rows[top] ?? [];
    for (const [at, other] of rows.entries())
      if (at !== top) {
        const factor = other[column] ?? 0;
        rows[at] = other.map((cell, place) => cell - factor * (lead[place] ?? 0));
      }
    top += 1;
  }
  return rows;
}
