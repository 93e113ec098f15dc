type Kept = { crossfloorQueues?: Map<string, { busy: number; readonly waiting: (() => void)[] }> };
const kept = globalThis as Kept;
kept.crossfloorQueues ??= new Map();
const queues = kept.crossfloorQueues;

/** How many do a kind of work at once in this process, and how many more may wait for it. */
export type Most = Readonly<{ atOnce: number; waiting: number }>;

/** Does a piece of work when it is its turn, one after the other as they came; null where too many wait. */
export async function inQueue<T>(name: string, most: Most, work: () => Promise<T>): Promise<T | null> {
  const queue = queues.get(name) ?? { busy: 0, waiting: [] };
  queues.set(name, queue);
  if (queue.busy < most.atOnce) queue.busy += 1;
  else if (queue.waiting.length >= most.waiting) return null;
  // Who is done hands over their place: nobody who comes meanwhile takes it.
  else await new Promise<void>((begin) => queue.waiting.push(begin));
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.busy -= 1;
  }
}
