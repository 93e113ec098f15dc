import type { Flow } from "../debate/flow";
import { unknown } from "../debate/masking/masked-count";
import type { ResultsView } from "../debate/results-view";
import type { Tally } from "../debate/swing";

/**
 * Results in the API's own spelling: tallies in small letters, as in api.md, and beside the swing who
 * answered what.
 */
export const showResults = (results: ResultsView, { ledger }: Flow) => ({ ...showTallies(results), ledger });

/** The same without the flow. */
export const showTallies = ({ tallies, ...results }: ResultsView) => ({
  tallies: { opening: small(tallies.opening), closing: small(tallies.closing) },
  ...results,
});

/** A tally in small letters. */
export const small = (tally: Tally | null) => ({
  for: tally?.FOR ?? unknown,
  against: tally?.AGAINST ?? unknown,
  undecided: tally?.UNDECIDED ?? unknown,
});
