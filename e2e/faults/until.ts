import { setTimeout as pause } from "node:timers/promises";

/** Asks again and again until there is an answer, and gives up after a while. A failure is no answer. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { patience = 60_000, every = 20 }: Readonly<{ patience?: number; every?: number }> = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  let failure: unknown = null;
  while (performance.now() < end) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      failure = error;
    }
    await pause(every);
  }
  throw new Error(`${what}: not within ${patience / 1000} s`, { cause: failure });
}
