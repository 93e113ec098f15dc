import { tell } from "../log/log";
import { prune } from "./commands";

const kept = globalThis as { crossfloorPruner?: NodeJS.Timeout };

/** How often it is asked whether the hour is over. */
const askEvery = 600_000;
const firstAfter = 30_000;

/**
 * Deletes what has been kept long enough, at most once an hour in all processes together, as long as this one
 * runs. A failure is told, and tried again.
 */
export function startPruner(): void {
  const again = (soon: number) => {
    kept.crossfloorPruner = setTimeout(() => void pruneNow().finally(() => again(askEvery)), soon);
    kept.crossfloorPruner.unref();
  };
  if (kept.crossfloorPruner) return;
  again(firstAfter);
}

const pruneNow = (): Promise<unknown> =>
  prune().catch((error: unknown) => tell("error", "not-pruned", { error }));
