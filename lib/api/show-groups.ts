import type { Groups } from "../groups/queries";
import { showTallies, small } from "./show-results";

/** The groups of a room in the API's own spelling. */
export const showGroups = ({ groups, together, overAll: { tallies, ...sums } }: Groups) => ({
  rooms: groups.map(({ results, ...group }) => ({ ...group, results: results && showTallies(results) })),
  together,
  overAll: {
    ...sums,
    tallies: tallies && { opening: small(tallies.opening), closing: small(tallies.closing) },
  },
});
