import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "../log/log";

/** What is to be done, and what to do where that will never go well. */
type Work = Readonly<{ act: () => Promise<unknown>; giveUp?: () => Promise<unknown> }>;

/** Where work is given in, to be done when the request that asks for it has been answered. */
export type Line = Readonly<{ add: (work: Work) => void }>;

const kept = globalThis as { crossfloorLines?: Map<string, Line> };
const lines = kept.crossfloorLines ?? new Map<string, Line>();
kept.crossfloorLines = lines;

/** More than requests can bring before they are worked off. */
const mostWaiting = 5_000;
/** Long enough for the answer to be gone. */
const pause = 500;
/** The milliseconds to wait for the next try after a failure. */
const tries = [5_000, 60_000];

/**
 * A line of the process, in which so many are worked at side by side: how long one takes, and whether there
 * is anything to do, shows in no answer. What fails waits outside for its next try, of three, so that nothing
 * behind it waits; what can never go well is not tried again. What waits when the process ends is lost, and
 * so is what comes while too much waits.
 */
export function lineOf(name: string, width: number): Line {
  const line = lines.get(name) ?? openLine(width);
  lines.set(name, line);
  return line;
}

function openLine(width: number): Line {
  const ready: (() => void)[] = [];
  let [busy, waiting] = [0, 0];

  const turn = (): Promise<void> =>
    new Promise((begin) => {
      ready.push(begin);
      callNext();
    });
  const callNext = (): void => {
    for (let begin = busy < width && ready.shift(); begin; begin = busy < width && ready.shift()) {
      busy += 1;
      begin();
    }
  };
  const isDone = async ({ act }: Work, isLast: boolean): Promise<boolean> => {
    await turn();
    try {
      await act();
      return true;
    } catch (error) {
      tell("warn", "not-mailed", { error });
      if (isLast || isFinal(error)) throw error;
      return false;
    } finally {
      busy -= 1;
      callNext();
    }
  };
  const workOn = async (work: Work): Promise<void> => {
    await sleep(pause);
    for (const wait of [...tries, null]) {
      if (await isDone(work, wait === null)) return;
      await sleep(wait ?? 0);
    }
  };
  return {
    add: (work) => {
      if (waiting >= mostWaiting) return;
      waiting += 1;
      void workOn(work)
        .catch(() => work.giveUp?.())
        .catch((error) => tell("warn", "not-mailed", { error }))
        .finally(() => {
          waiting -= 1;
        });
    },
  };
}

/** Whether a mail server has said that it will never take this. */
export const isFinal = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "responseCode" in error && Number(error.responseCode) >= 500;
