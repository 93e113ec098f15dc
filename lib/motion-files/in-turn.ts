/** So many files are read at once in this process, and so many more wait; a teacher has one. */
const mostAtOnce = 2;
const mostWaiting = 20;

type Queue = { reading: number; readonly waiting: (() => void)[]; readonly owners: Set<string> };

const kept = globalThis as { crossfloorFiles?: Queue };
const queue: Queue = kept.crossfloorFiles ?? { reading: 0, waiting: [], owners: new Set() };
kept.crossfloorFiles = queue;

/**
 * Does a piece of work for somebody when it is their turn; null where they have one already, or too many
 * wait.
 */
export async function inTurn<T>(owner: string, work: () => Promise<T>): Promise<T | null> {
  if (queue.owners.has(owner) || queue.waiting.length >= mostWaiting) return null;
  queue.owners.add(owner);
  try {
    if (queue.reading >= mostAtOnce) await new Promise<void>((begin) => queue.waiting.push(begin));
    else queue.reading += 1;
    try {
      return await work();
    } finally {
      const next = queue.waiting.shift();
      if (next) next();
      else queue.reading -= 1;
    }
  } finally {
    queue.owners.delete(owner);
  }
}
