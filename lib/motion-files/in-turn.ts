import { allowanceOf } from "../limits/take";
import { inQueue } from "../queue/queue";

/** So many files are read at once in a process, and so many more wait; a teacher has one in all of them. */
const most = { atOnce: 2, waiting: 20 };

/**
 * Does a piece of work for somebody when it is their turn; null where they have one already, or too many
 * wait.
 */
export async function inTurn<T>(owner: string, work: () => Promise<T>): Promise<T | null> {
  const own = allowanceOf("fileAtOnce");
  if ((await own.take(owner)) !== null) return null;
  try {
    return await inQueue("files", most, work);
  } finally {
    await own.clear(owner);
  }
}
