import type { ResultsView } from "../results-view";
import { type Gains, type Tally, type Winner, winnerOf } from "../swing";
import { byChoice } from "../vocabulary";

/** What the results of several groups come to. All counts are people. */
export type OverAll = Readonly<{
  /** How many groups show a swing, and so are counted, of how many there are. */
  counted: number;
  groups: number;
  /** Who voted both times in them. */
  matched: number;
  gains: Gains | null;
  margin: number | null;
  winner: Winner | null;
  /** Null where a group that is counted does not show its votes. */
  tallies: Readonly<{ opening: Tally; closing: Tally }> | null;
}>;

/**
 * The swing over all groups: the sum of what each of them shows by itself, and of nothing else. It is made of
 * views, so what is masked in one group, or not revealed yet, is not in it and cannot be worked out of it.
 */
export function overAll(results: readonly (ResultsView | null)[]): OverAll {
  const shown = results.flatMap((view) => (view?.gains ? [{ ...view, gains: view.gains }] : []));
  const gains = {
    for: sum(shown.map((view) => view.gains.for)),
    against: sum(shown.map((view) => view.gains.against)),
  };
  const hasSwing = shown.length > 0;
  return {
    counted: shown.length,
    groups: results.length,
    matched: sum(shown.map(({ matched }) => matched.total)),
    gains: hasSwing ? gains : null,
    margin: hasSwing ? Math.abs(gains.for - gains.against) : null,
    winner: hasSwing ? winnerOf(gains) : null,
    tallies: hasSwing ? talliesOf(shown) : null,
  };
}

function talliesOf(shown: readonly ResultsView[]): OverAll["tallies"] {
  const opening = shown.flatMap(({ tallies }) => tallies.opening ?? []);
  const closing = shown.flatMap(({ tallies }) => tallies.closing ?? []);
  const isWhole = opening.length === shown.length && closing.length === shown.length;
  return isWhole ? { opening: added(opening), closing: added(closing) } : null;
}

const added = (tallies: readonly Tally[]): Tally =>
  byChoice((choice) => sum(tallies.map((tally) => tally[choice])));

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
