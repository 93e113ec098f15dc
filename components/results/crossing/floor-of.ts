import { showsAnybody } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import type { Matrix } from "@/lib/debate/swing";
import { byChoice } from "@/lib/debate/vocabulary";
import { type Sums, sumsOf } from "../sankey/likely";
import { order, type Table } from "./placement";

/** What the dots walk by: the matrix as it is shown, or else no more than the sums of the two votes. */
export type Floor = Readonly<{ table: Table; sums: Sums | null }>;

/**
 * The floor that a class may see; null where too few voted twice. A matrix of which nobody is shown gives its
 * place to the fewest moves that the sums need: they come from what is shown alone, so they tell nothing.
 */
export function floorOf(results: ResultsView): Floor | null {
  const { matrix } = results;
  if (!matrix) return null;
  if (showsAnybody(matrix)) return { table: matrix, sums: null };
  const sums = sumsOf(results);
  return sums && { table: fewestMoves(sums), sums };
}

/** A matrix with these sums in which as many stay as can; who has to go takes the first free place. */
export function fewestMoves({ opening, closing }: Sums): Matrix {
  const go = { ...byChoice((choice) => Math.max(0, opening[choice] - closing[choice])) };
  const come = { ...byChoice((choice) => Math.max(0, closing[choice] - opening[choice])) };
  const moves = order.flatMap((from) => order.map((to) => ({ from, to, count: 0 })));
  for (const move of moves) {
    move.count = Math.min(go[move.from], come[move.to]);
    go[move.from] -= move.count;
    come[move.to] -= move.count;
  }
  return byChoice((from) =>
    byChoice((to) =>
      from === to
        ? Math.min(opening[from], closing[from])
        : (moves.find((move) => move.from === from && move.to === to)?.count ?? 0),
    ),
  );
}
