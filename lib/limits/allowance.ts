import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Counts what is done under a key. Memory is bounded: beyond the most, who came longest ago is forgotten. */
export type Allowance = Readonly<{
  /** Takes one. Answers the seconds to wait where none is left, else null. */
  take: (key: string) => Promise<number | null>;
  /** How many are taken now. */
  taken: (key: string) => Promise<number>;
  /** Gives one back. */
  giveBack: (key: string) => Promise<void>;
}>;

export function openAllowance(points: number, seconds: number, mostKeys = 20_000): Allowance {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const keys = new Set<string>();

  const remember = (key: string): void => {
    keys.delete(key);
    keys.add(key);
    if (keys.size <= mostKeys) return;
    const [oldest = ""] = keys;
    keys.delete(oldest);
    void limiter.delete(oldest);
  };
  return {
    take: async (key) => {
      remember(key);
      try {
        await limiter.consume(key);
        return null;
      } catch (error) {
        if (isSpent(error)) return secondsOf(error);
        throw error;
      }
    },
    taken: async (key) => (await limiter.get(key))?.consumedPoints ?? 0,
    giveBack: async (key) => {
      await limiter.reward(key);
    },
  };
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/**
 * Known by its shape: a page's bundle and a route's share the limiters, but each has a class RateLimiterRes
 * of its own.
 */
const isSpent = (error: unknown): error is RateLimiterRes =>
  typeof error === "object" && error !== null && "msBeforeNext" in error;
