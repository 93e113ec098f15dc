/** How often a fault is tried. `npm test` tries each once; `npm run test:faults` as often as was promised. */
export const isQuick = process.env.FAULTS !== "all";

/** Says what was found of a promise; the run's end shows all figures in one table. */
export function tell(promise: string, figure: string): void {
  console.log(`figure: ${promise} | ${figure}`);
}

/** The middle and the worst of some milliseconds, in seconds. */
export function secondsOf(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const shown = (time = 0) => (time / 1000).toFixed(1);
  return `median ${shown(sorted[Math.floor(sorted.length / 2)])} s, worst ${shown(sorted.at(-1))} s`;
}
