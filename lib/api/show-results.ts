import type { Tally } from "../debate/swing";
import type { ResultsView } from "../debate/views";

/** Results in the API's own spelling: tallies in small letters, as in api.md. */
export const showResults = ({ tallies, ...results }: ResultsView) => ({
  tallies: { opening: small(tallies.opening), closing: small(tallies.closing) },
  ...results,
});

const small = ({ FOR, AGAINST, UNDECIDED }: Tally) => ({ for: FOR, against: AGAINST, undecided: UNDECIDED });
