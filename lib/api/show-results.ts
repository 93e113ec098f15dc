import type { Flow } from "../debate/flow";
import type { ResultsView } from "../debate/results-view";
import type { Tally } from "../debate/swing";

/**
 * Results in the API's own spelling: tallies in small letters, as in api.md, and beside the swing who
 * answered what.
 */
export const showResults = ({ tallies, ...results }: ResultsView, { ledger }: Flow) => ({
  tallies: { opening: small(tallies.opening), closing: small(tallies.closing) },
  ...results,
  ledger,
});

const small = ({ FOR, AGAINST, UNDECIDED }: Tally) => ({ for: FOR, against: AGAINST, undecided: UNDECIDED });
