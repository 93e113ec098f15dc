/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs several measures in turns, so that whatever else the machine does meets all of them alike, and answers the median of each. The first
 * turn warms up and does not count.
 */
export async function inTurns(turns, measures) {
  const found = measures.map(() => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [at, measure] of measures.entries()) {
      const figure = await measure();
      if (turn > 0) found[at].push(figure);
    }
  }
  return found.map(median);
}
