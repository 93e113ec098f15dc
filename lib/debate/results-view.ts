import { atLeastOf, type Credits, type MaskedCredits, maskCredits, tellNobody } from "./credits";
import { type MaskedMatrix, maskSwing, sumsOf } from "./masked-swing";
import { type MaskedCount, maskCount, unknown } from "./masking/masked-count";
import { type Matrix, type Results, sizeOf, type Tally } from "./swing";
import { byChoice } from "./vocabulary";

/** All that the votes say of a room, before visibility. */
export type RawResults = Results &
  Readonly<{
    credits: Credits | null;
    /** Whether only the gains are shown: beside what was shown before, more would tell a vote. */
    isVeiled?: true;
  }>;

export type ResultsView = Readonly<
  Omit<RawResults, "tallies" | "matrix" | "againstAssigned" | "credits" | "isVeiled"> & {
    /** Null where so few voted that a tally would tell a vote. */
    tallies: Readonly<{ opening: Tally | null; closing: Tally | null }>;
    credits: Credits | MaskedCredits | null;
    matrix: Matrix | MaskedMatrix | null;
    againstAssigned: Readonly<{ total: MaskedCount; gains: Results["gains"] }> | null;
  }
>;

/**
 * What is shown of the results. A vote that was cast alone is nobody's to see; of two, each would know the
 * other's.
 */
export function maskResults({ isVeiled, ...results }: RawResults, isForTeacher: boolean): ResultsView {
  if (isVeiled) return veil(results);
  const { matrix, tallies } = results;
  if (isForTeacher) return { ...results, tallies: tallied(matrix ? sumsOf(matrix) : tallies, 2) };
  const credits = results.credits && maskCredits(results.credits);
  const swing = maskSwing(results, atLeastOf(credits));
  return {
    ...results,
    ...swing,
    tallies: tallied(swing.tallies, 3),
    credits: credits && swing.matrix && tellNobody(credits, swing.matrix),
  };
}

/** What each side gained, and no votes. */
const veil = ({ matrix, credits, againstAssigned, ...results }: RawResults): ResultsView => ({
  ...results,
  tallies: { opening: null, closing: null },
  matrix: matrix && byChoice(() => byChoice(() => unknown)),
  againstAssigned: againstAssigned && { total: maskCount(againstAssigned.total), gains: null },
  credits: credits && maskCredits(credits),
});

/** The tallies of so many voters at least, or of nobody. */
export function tallied({ opening, closing }: Results["tallies"], fewest: number): ResultsView["tallies"] {
  const shown = (tally: Tally) => (sizeOf(tally) === 0 || sizeOf(tally) >= fewest ? tally : null);
  return { opening: shown(opening), closing: shown(closing) };
}

/** The same without posts that are not published any more. */
export function withoutGone(view: ResultsView, isShown: (postId: string) => boolean): ResultsView {
  const { credits } = view;
  if (!credits) return view;
  const posts = credits.posts as MaskedCredits["posts"];
  return { ...view, credits: { ...credits, posts: posts.filter(({ postId }) => isShown(postId)) } };
}
