import type { MaskedMatrix } from "@/lib/debate/masked-swing";
import { hidesAny, unknown } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import type { Matrix, Tally } from "@/lib/debate/swing";
import { byChoice, type Choice, choices } from "@/lib/debate/vocabulary";

/** How many of those who voted twice chose what at each stage. */
export type Sums = Readonly<{ opening: Tally; closing: Tally }>;

/** The sums of the matrix, where something of it is hidden: the tallies are of the same people then. */
export function sumsOf({ tallies: { opening, closing }, matrix }: ResultsView): Sums | null {
  return matrix && hidesAny(matrix) && opening && closing ? { opening, closing } : null;
}

const rounds = 50;

/**
 * How thick to draw each flow: the counts that are shown, and for the hidden ones what is left, spread evenly
 * until it fits the sums. It is worked out from what is shown alone, so it tells no more.
 */
export function likelyOf(matrix: MaskedMatrix, sums: Sums | null, total: number): Matrix {
  const cells = choices.flatMap((from) => choices.map((to) => ({ from, to, count: matrix[from][to] })));
  const shown = cells.reduce((people, { count }) => people + (count === unknown ? 0 : count), 0);
  const hidden = cells.filter(({ count }) => count === unknown);
  let likely: Matrix = byChoice((from) =>
    byChoice((to) => {
      const count = matrix[from][to];
      return count === unknown ? (total - shown) / hidden.length : count;
    }),
  );
  if (!sums || hidden.length === 0) return likely;
  const fitted = (rest: (from: Choice, to: Choice) => number) =>
    byChoice((from) =>
      byChoice((to) => (matrix[from][to] === unknown ? likely[from][to] * rest(from, to) : likely[from][to])),
    );
  const ratio = (sum: number, line: readonly Readonly<{ from: Choice; to: Choice }>[]) => {
    const isHidden = ({ from, to }: (typeof line)[number]) => matrix[from][to] === unknown;
    const people = (some: typeof line) => some.reduce((all, { from, to }) => all + likely[from][to], 0);
    const drawn = people(line.filter(isHidden));
    return drawn === 0 ? 0 : (sum - people(line.filter((cell) => !isHidden(cell)))) / drawn;
  };
  for (let round = 0; round < rounds; round += 1) {
    const byRow = byChoice((from) =>
      ratio(
        sums.opening[from],
        cells.filter((cell) => cell.from === from),
      ),
    );
    likely = fitted((from) => byRow[from]);
    const byColumn = byChoice((to) =>
      ratio(
        sums.closing[to],
        cells.filter((cell) => cell.to === to),
      ),
    );
    likely = fitted((_, to) => byColumn[to]);
  }
  return likely;
}
