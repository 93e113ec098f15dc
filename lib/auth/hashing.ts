import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What the thread can do. */
type Work = Readonly<{
  hash: (password: string, cost: object) => string;
  verify: (hash: string, password: string) => boolean;
}>;

type Does = keyof Work;
type Asked = Readonly<{
  does: Does;
  given: readonly unknown[];
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}>;
type Said = Readonly<{ value?: unknown; error?: string }>;
type Thread = Readonly<{ worker: Worker; lines: Readonly<Record<Line, Asked[]>> }> & { now: Asked | null };

/**
 * Who is known waits for nobody else: those who sign in where they have before, and who are signed in. Who
 * sends one log-in after the other from nowhere keeps only such as themself waiting.
 */
export type Line = "known" | "others";

/** In one line. Of one after the other, these are done in about ten seconds. */
const mostWaiting = 400;

const kept = globalThis as { crossfloorHashing?: Thread };

/**
 * Hashes or checks a password on a thread of its own, one at a time in a process: what waits there lets
 * everything else have the threads of Node's, where answers are packed. More than can be done in time is
 * refused at once.
 */
export function hashAside<D extends Does>(
  line: Line,
  does: D,
  ...given: Parameters<Work[D]>
): Promise<ReturnType<Work[D]>> {
  const thread = openThread();
  const waiting = thread.lines[line];
  if (waiting.length >= mostWaiting) return Promise.reject(new TooBusy());
  return new Promise((resolve, reject) => {
    waiting.push({ does, given, resolve: (value) => resolve(value as ReturnType<Work[D]>), reject });
    goOn(thread);
  });
}

/** How many passwords wait for the thread, or are with it. */
export function countHashes(): number {
  if (!kept.crossfloorHashing) return 0;
  const { lines, now } = kept.crossfloorHashing;
  return lines.known.length + lines.others.length + (now ? 1 : 0);
}

class TooBusy extends Error {
  readonly code = "EBUSY";
}

/** Gives the thread what comes next, if it has nothing to do. An idle thread keeps no process. */
function goOn(thread: Thread): void {
  const { worker, lines, now } = thread;
  if (now) return;
  const next = lines.known.shift() ?? lines.others.shift() ?? null;
  thread.now = next;
  if (next) {
    worker.ref();
    worker.postMessage({ does: next.does, given: next.given });
  } else worker.unref();
}

function openThread(): Thread {
  if (kept.crossfloorHashing) return kept.crossfloorHashing;
  const file = join(process.cwd(), "lib/auth/hash-worker.mjs");
  const worker = new Worker(file, { execArgv: [] });
  const thread: Thread = { worker, lines: { known: [], others: [] }, now: null };
  kept.crossfloorHashing = thread;
  worker.on("message", ({ value, error }: Said) => {
    const asked = thread.now;
    thread.now = null;
    goOn(thread);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  worker.on("error", (error) => {
    if (kept.crossfloorHashing === thread) kept.crossfloorHashing = undefined;
    const { known, others } = thread.lines;
    for (const asked of [thread.now, ...known, ...others]) asked?.reject(error);
  });
  return thread;
}
