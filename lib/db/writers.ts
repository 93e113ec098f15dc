import type { PoolClient } from "pg";
import { TooLong } from "./away/is-away";
import { pool, poolSize } from "./pool";

/**
 * So many of the pool's connections may be with those who change rooms, one a room at a time; what they wait
 * for may be long in coming, and the others are for who reads.
 */
const share = Math.ceil(poolSize * 0.6);

/** For how long, in milliseconds, anybody waits for a turn that does not come. */
export const longestWait = 10_000;

type Waiting = Readonly<{ go: () => void }>;
type Writers = { busy: number; readonly line: Waiting[] };

const kept = globalThis as { crossfloorWriters?: Writers };

const writers: Writers = kept.crossfloorWriters ?? { busy: 0, line: [] };
kept.crossfloorWriters = writers;

/** Lends a connection to who changes a room, as soon as one of their share is free. */
export async function lendToWriter<T>(work: (on: PoolClient) => Promise<T>): Promise<T> {
  await comeIn();
  try {
    return await work(await pool.connect());
  } finally {
    leave();
  }
}

function comeIn(): Promise<void> | void {
  if (writers.busy < share) {
    writers.busy += 1;
    return;
  }
  return new Promise((resolve, reject) => {
    const waiting: Waiting = {
      go() {
        clearTimeout(timer);
        resolve();
      },
    };
    const timer = setTimeout(() => {
      writers.line.splice(writers.line.indexOf(waiting), 1);
      reject(new TooLong("no connection came free for a change of a room"));
    }, longestWait);
    writers.line.push(waiting);
  });
}

/** The place goes on to who waits longest. */
function leave(): void {
  const next = writers.line.shift();
  if (next) next.go();
  else writers.busy -= 1;
}
