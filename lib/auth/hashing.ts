import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What the thread can do. */
type Work = Readonly<{
  hash: (password: string, cost: object) => string;
  verify: (hash: string, password: string) => boolean;
}>;

type Does = keyof Work;
type Waiting = Readonly<{ resolve: (value: unknown) => void; reject: (error: Error) => void }>;
type Said = Readonly<{ call: number; value?: unknown; error?: string }>;
type Thread = Readonly<{ worker: Worker; waiting: Map<number, Waiting> }>;

/** Of one after the other, these are done in about ten seconds. */
const mostWaiting = 400;

const kept = globalThis as { crossfloorHashing?: Thread; crossfloorHashes?: number };

/**
 * Hashes or checks a password on a thread of its own, one a process: what waits there lets everything else
 * have the threads of Node's, where answers are packed. More than can be done in time is refused at once.
 */
export function hashAside<D extends Does>(
  does: D,
  ...given: Parameters<Work[D]>
): Promise<ReturnType<Work[D]>> {
  const { worker, waiting } = openThread();
  if (waiting.size >= mostWaiting) return Promise.reject(new TooBusy());
  const call = (kept.crossfloorHashes ?? 0) + 1;
  kept.crossfloorHashes = call;
  worker.ref();
  worker.postMessage({ call, does, given });
  return new Promise((resolve, reject) =>
    waiting.set(call, { resolve: (value) => resolve(value as ReturnType<Work[D]>), reject }),
  );
}

/** How many passwords wait for the thread, or are with it. */
export const countHashes = (): number => kept.crossfloorHashing?.waiting.size ?? 0;

class TooBusy extends Error {
  readonly code = "EBUSY";
}

function openThread(): Thread {
  if (kept.crossfloorHashing) return kept.crossfloorHashing;
  const file = join(process.cwd(), "lib/auth/hash-worker.mjs");
  const thread: Thread = { worker: new Worker(file, { execArgv: [] }), waiting: new Map() };
  kept.crossfloorHashing = thread;
  const { worker, waiting } = thread;
  worker.on("message", ({ call, value, error }: Said) => {
    const asked = waiting.get(call);
    waiting.delete(call);
    // An idle thread keeps no process.
    if (waiting.size === 0) worker.unref();
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error);
    if (kept.crossfloorHashing === thread) kept.crossfloorHashing = undefined;
  });
  return thread;
}
