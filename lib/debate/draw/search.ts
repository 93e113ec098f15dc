import type { Side } from "../vocabulary";

/**
 * One way to place a group of members. `ahead` is how many more it puts on the Proposition than on the
 * Opposition (of all ways of a group the same or its opposite); `against` how many it puts on each side who
 * voted for the other one; `score`, 0 or more, what it is worth otherwise.
 */
export type Option = Readonly<{ ahead: number; against: Readonly<Record<Side, number>>; score: number }>;

/**
 * Which side cannot have the `wanted` devil's advocates and how many it can have at most, or null if both can
 * at once. Where each side could have its own alone, the Opposition's with those of the Proposition found.
 */
export function devilsRefusal(
  groups: readonly (readonly Option[])[],
  wanted: number,
): Readonly<{ side: Side; found: number }> | null {
  const most = groups.reduce((before, group) => mostWith(before, group, wanted), new Map([[0, 0]]));
  const onProposition = Math.max(...most.keys());
  if (onProposition < wanted) return { side: "PROPOSITION", found: onProposition };

  const onOpposition = Math.max(...most.values());
  const found = onOpposition < wanted ? onOpposition : (most.get(wanted) ?? 0);
  return found < wanted ? { side: "OPPOSITION", found } : null;
}

/**
 * By how many are on the Proposition (`wanted` stands for more, too), the most there can be on the
 * Opposition.
 */
function mostWith(
  before: ReadonlyMap<number, number>,
  group: readonly Option[],
  wanted: number,
): Map<number, number> {
  const most = new Map<number, number>();
  for (const [pro, opp] of before) {
    for (const { against } of group) {
      const reached = Math.min(wanted, pro + against.PROPOSITION);
      most.set(reached, Math.max(most.get(reached) ?? 0, opp + against.OPPOSITION));
    }
  }
  return most;
}

/**
 * One option of each group (they have 1 or 2), together the best: `wanted` devil's advocates on each side
 * (see devilsFault), then sizes as near as can be with `placedAhead` more on the Proposition already, then
 * the highest score. Exact, in time and space of groups × members × (wanted + 1)².
 */
export function bestTogether<O extends Option>(
  groups: readonly (readonly O[])[],
  wanted: number,
  placedAhead: number,
): readonly O[] {
  const grid = { wanted, reach: groups.reduce((sum, group) => sum + widthOf(group), 0) };
  const choices: Choices[] = [];
  let worth = worthAtEnd(grid, groups, placedAhead);
  let reach = grid.reach;
  for (const group of groups.toReversed()) {
    reach -= widthOf(group);
    const step = stepBack(grid, group, reach, worth);
    worth = step.worth;
    choices.push(step.choices);
  }
  return follow(grid, groups, choices.toReversed());
}

/**
 * How far the Proposition can be ahead or behind, and how many devil's advocates of each side are counted: a
 * state is one of each.
 */
type Grid = Readonly<{ wanted: number; reach: number }>;

/** For every state, the index of the best option of one group. */
type Choices = Uint8Array;

/** For every state, the most that can come of it yet. */
type Worth = Float64Array;

/**
 * The states in which the Proposition is `ahead` follow each other from here. Between two groups it is always
 * even or always odd.
 */
const rowOf = ({ wanted, reach }: Grid, ahead: number): number =>
  ((ahead + reach) >> 1) * (wanted + 1) * (wanted + 1);

/** A state's place in its row. */
const cellOf = ({ wanted }: Grid, pro: number, opp: number): number =>
  Math.min(wanted, pro) * (wanted + 1) + Math.min(wanted, opp);

const widthOf = (group: readonly Option[]): number => Math.abs(group[0]?.ahead ?? 0);

/**
 * Once all are placed, only enough devil's advocates are worth anything, and one member nearer in size more
 * than all scores.
 */
function worthAtEnd(grid: Grid, groups: readonly (readonly Option[])[], placedAhead: number): Worth {
  const nearer = groups.reduce((sum, group) => sum + Math.max(...group.map(({ score }) => score)), 1);
  const worth = new Float64Array(rowOf(grid, grid.reach + 2)).fill(Number.NEGATIVE_INFINITY);
  for (let ahead = -grid.reach; ahead <= grid.reach; ahead += 2) {
    worth[rowOf(grid, ahead) + cellOf(grid, grid.wanted, grid.wanted)] =
      -nearer * Math.abs(placedAhead + ahead);
  }
  return worth;
}

/**
 * What states are worth before a group is placed, and how to place it, from what they are worth after. The
 * groups before it reach `reach`.
 */
function stepBack(
  grid: Grid,
  [one, other = one]: readonly Option[],
  reach: number,
  after: Worth,
): Readonly<{ worth: Worth; choices: Choices }> {
  if (!one || !other) throw new Error("a group has no way to be placed");
  const worth = new Float64Array(after.length);
  const choices = new Uint8Array(after.length);
  const byOne = cellsAfter(grid, one);
  const byOther = cellsAfter(grid, other);
  for (let ahead = -reach; ahead <= reach; ahead += 2) {
    const row = rowOf(grid, ahead);
    const rowOne = rowOf(grid, ahead + one.ahead);
    const rowOther = rowOf(grid, ahead + other.ahead);
    for (let cell = 0; cell < byOne.length; cell++) {
      const worthOne = one.score + (after[rowOne + (byOne[cell] ?? 0)] ?? 0);
      const worthOther = other.score + (after[rowOther + (byOther[cell] ?? 0)] ?? 0);
      worth[row + cell] = Math.max(worthOne, worthOther);
      choices[row + cell] = worthOther > worthOne ? 1 : 0;
    }
  }
  return { worth, choices };
}

/** For each cell of a row, the cell it becomes by an option. */
function cellsAfter(grid: Grid, { against }: Option): Uint8Array {
  const upTo = Array.from({ length: grid.wanted + 1 }, (_, count) => count);
  return Uint8Array.from(
    upTo.flatMap((pro) =>
      upTo.map((opp) => cellOf(grid, pro + against.PROPOSITION, opp + against.OPPOSITION)),
    ),
  );
}

/** The options chosen from the first group on, when nobody has been placed, to the last. */
function follow<O extends Option>(
  grid: Grid,
  groups: readonly (readonly O[])[],
  choices: readonly Choices[],
): readonly O[] {
  let [ahead, pro, opp] = [0, 0, 0];
  return groups.map((group, index) => {
    const option = group[choices[index]?.[rowOf(grid, ahead) + cellOf(grid, pro, opp)] ?? 0];
    if (!option) throw new Error("a group has no way to be placed");
    ahead += option.ahead;
    pro += option.against.PROPOSITION;
    opp += option.against.OPPOSITION;
    return option;
  });
}
