import type { Side } from "../vocabulary";

/** A student who may be moved to another side, and whether they have written anything in the room. */
export type Placed = Readonly<{ id: string; side: Side | null; hasPosted: boolean }>;

/**
 * What new sides would do to a class: `moved` have a side and would be on another or on none, `posted` of them
 * have written, and `placed` have no side and would get one.
 */
export type Upheaval = Readonly<{ moved: number; posted: number; placed: number }>;

/** Who of the students would be on another side than now. Who is not in `next` stays. */
export const movesTo = <S extends Placed>(
  students: readonly S[],
  next: ReadonlyMap<string, Side | null>,
): readonly S[] => students.filter(({ id, side }) => (next.get(id) ?? null) !== side && next.has(id));

export function upheavalOf(students: readonly Placed[], next: ReadonlyMap<string, Side | null>): Upheaval {
  const moves = movesTo(students, next);
  const moved = moves.filter(({ side }) => side !== null);
  return {
    moved: moved.length,
    posted: moved.filter(({ hasPosted }) => hasPosted).length,
    placed: moves.length - moved.length,
  };
}

/**
 * Whom "Assign sides" is for. Until somebody may write, everybody is drawn; from then on only those without a
 * side are placed, unless the wish is to draw all anew.
 */
export const assignsAll = (hasBegun: boolean, wishesAll: boolean): boolean => !hasBegun || wishesAll;

/**
 * Whether a teacher is asked before the sides change: once writing has begun, where all are drawn anew, and
 * where a draw is undone that somebody would notice. `asked` is undefined for a program, whose wish says it.
 */
export const asksFirst = (
  hasBegun: boolean,
  asked: string | null | undefined,
  question: Readonly<{ mark: string; isNeeded: boolean }>,
): boolean => hasBegun && asked !== undefined && question.isNeeded && asked !== question.mark;
