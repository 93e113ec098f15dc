import { hiddenCells } from "./masking/hidden-cells";
import { hidesAny, type MaskedCount, maskCount, unknown } from "./masking/masked-count";
import { has } from "./masking/tables";
import type { Matrix, Results, Tally } from "./swing";
import { byChoice, type Choice, choices } from "./vocabulary";

/** Counts by choice, and a matrix, as students see them. */
export type MaskedTally = Readonly<Record<Choice, MaskedCount>>;
export type MaskedMatrix = Readonly<Record<Choice, MaskedTally>>;

/** How many of each opening choice stayed, and how many moved, at least. */
export type AtLeast = Readonly<{ stayed: Tally; moved: Tally }>;

/** A matrix as students see it, beside its sums. */
export function maskMatrix(matrix: Matrix, { stayed, moved }: AtLeast): MaskedMatrix {
  const table = choices.flatMap((from) => listed(matrix[from]));
  const hidden = hiddenCells(table, { stayed: listed(stayed), moved: listed(moved) });
  return byChoice((from) =>
    byChoice((to) =>
      has(hidden, 3 * choices.indexOf(from) + choices.indexOf(to)) ? unknown : matrix[from][to],
    ),
  );
}

const listed = (tally: Tally): readonly number[] => choices.map((choice) => tally[choice]);

/**
 * What of it students see. Where a swing is shown the tallies are of the same people, who voted both times,
 * for the teacher, too: whole ones less the swing's would be the votes of who came late or left. Gains of
 * those who crossed their own side might tell what the matrix hides.
 */
export function maskSwing({ matrix, againstAssigned, tallies }: Results, atLeast: AtLeast) {
  const shown = matrix && maskMatrix(matrix, atLeast);
  return {
    tallies: matrix ? sumsOf(matrix) : tallies,
    matrix: shown,
    againstAssigned: againstAssigned && {
      total: maskCount(againstAssigned.total),
      gains: shown && hidesAny(shown) ? null : againstAssigned.gains,
    },
  };
}

/** How many of those who voted both times chose what at each stage. */
export const sumsOf = (matrix: Matrix): Results["tallies"] => ({
  opening: byChoice((from) => choices.reduce((people, to) => people + matrix[from][to], 0)),
  closing: byChoice((to) => choices.reduce((people, from) => people + matrix[from][to], 0)),
});
