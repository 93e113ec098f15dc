import { inQueue } from "../queue/queue";

/** So many files are read at once, and so many more wait; a teacher has one. */
const most = { atOnce: 2, waiting: 20 };

const kept = globalThis as { crossfloorFileOwners?: Set<string> };
const owners = kept.crossfloorFileOwners ?? new Set<string>();
kept.crossfloorFileOwners = owners;

/**
 * Does a piece of work for somebody when it is their turn; null where they have one already, or too many
 * wait.
 */
export async function inTurn<T>(owner: string, work: () => Promise<T>): Promise<T | null> {
  if (owners.has(owner)) return null;
  owners.add(owner);
  try {
    return await inQueue("files", most, work);
  } finally {
    owners.delete(owner);
  }
}
