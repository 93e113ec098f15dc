import type { ChildProcess } from "node:child_process";

/** So often may it be started within so many milliseconds; what ends oftener is broken, not unlucky. */
const mostStarts = 5;
const within = 60_000;

type Options = Readonly<{
  begin: () => ChildProcess;
  /** It has ended by itself and is started again; `how` names the signal or the exit code. */
  onAgain: (how: string) => void;
  /** It has ended by itself too often and stays ended. */
  onLost: (how: string) => void;
}>;

/**
 * Keeps what runs running: when it ends by itself it is begun again at once, at most five times a minute.
 * Answers how to stop that: from then on it may end, and the process that runs is answered.
 */
export function keepRunning(first: ChildProcess, { begin, onAgain, onLost }: Options): () => ChildProcess {
  let isStopping = false;
  let running = first;
  const starts: number[] = [];

  function watch(started: ChildProcess): void {
    running = started;
    started.once("close", (code, signal) => {
      if (isStopping) return;
      const how = signal ?? `exit code ${code}`;
      const now = performance.now();
      if (starts.filter((at) => now - at < within).length >= mostStarts) return onLost(how);
      starts.push(now);
      onAgain(how);
      watch(begin());
    });
  }

  watch(first);
  return () => {
    isStopping = true;
    return running;
  };
}
