import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "../log/log";

type Work = () => Promise<unknown>;
type Waiting = Readonly<{ work: Work; from: number }>;

const kept = globalThis as { crossfloorAfterwards?: Waiting[] };

/** What waits, in its turn; one in the process, whichever of the framework's bundles asks. */
const waiting = kept.crossfloorAfterwards ?? [];
kept.crossfloorAfterwards = waiting;

const mostWaiting = 500;
/** Long enough for the answer to be gone. */
const pause = 500;
/** The milliseconds to wait for the next try after a failure. */
const tries = [5_000, 60_000];

/**
 * Does something when the request that asks for it has been answered, one after the other: how long it takes,
 * and whether there is anything to do, shows in no answer. It is tried three times. What waits when the
 * process ends is lost, and so is what comes while too much waits.
 */
export function afterwards(work: Work): void {
  if (waiting.length >= mostWaiting) return;
  waiting.push({ work, from: performance.now() + pause });
  if (waiting.length === 1) void workOff();
}

async function workOff(): Promise<void> {
  for (let [next] = waiting; next; [next] = waiting) {
    await sleep(Math.max(0, next.from - performance.now()));
    await tryOut(next.work);
    waiting.shift();
  }
}

async function tryOut(work: Work): Promise<void> {
  for (const wait of [...tries, null]) {
    try {
      return void (await work());
    } catch (error) {
      tell("warn", "not-mailed", { error });
      if (wait !== null) await sleep(wait);
    }
  }
}
