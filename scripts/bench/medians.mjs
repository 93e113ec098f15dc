/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The number under which a part of some numbers lies: 0.99 of them, for the 99th percentile. */
export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

/** The median of each of several measures that are run in turns. */
export const inTurns = async (turns, measures) => (await eachInTurns(turns, measures)).map(median);

/**
 * Runs several measures in turns, so that whatever else the machine does meets all of them alike, and answers
 * all that each found. The first turn opens connections and warms up: it does not count, even where it fails.
 */
export async function eachInTurns(turns, measures) {
  for (const measure of measures) await measure().catch(() => undefined);

  const found = measures.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [at, measure] of measures.entries()) found[at].push(await measure());
  }
  return found;
}
