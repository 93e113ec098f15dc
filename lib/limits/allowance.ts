import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { maskKey, openShared } from "./store";

/** Counts what is done under a key. */
export type Allowance = Readonly<{
  /** Takes one. Answers the seconds to wait where none is left, else null. */
  take: (key: string) => Promise<number | null>;
  /** How many are taken now. */
  taken: (key: string) => Promise<number>;
  /** Gives one back. */
  giveBack: (key: string) => Promise<void>;
  /** Gives all back. */
  clear: (key: string) => Promise<void>;
}>;

/** Counts for all processes together, where the settings say so, else for this one. */
export function openAllowance(name: string, points: number, seconds: number): Allowance {
  const shared = openShared(name, points, seconds);
  return shared ? allowanceOn(shared, maskKey) : openOwnAllowance(points, seconds);
}

/** Counts in memory. It is bounded: beyond the most, who came longest ago is forgotten. */
export function openOwnAllowance(points: number, seconds: number, mostKeys = 20_000): Allowance {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const keys = new Set<string>();

  const remember = (key: string): string => {
    keys.delete(key);
    keys.add(key);
    if (keys.size <= mostKeys) return key;
    const [oldest = ""] = keys;
    keys.delete(oldest);
    void limiter.delete(oldest);
    return key;
  };
  const allowance = allowanceOn(limiter, (key) => key);
  return { ...allowance, take: (key) => allowance.take(remember(key)) };
}

function allowanceOn(limiter: RateLimiterAbstract, keyFor: (key: string) => string): Allowance {
  return {
    take: async (key) => {
      try {
        await limiter.consume(keyFor(key));
        return null;
      } catch (error) {
        if (isSpent(error)) return secondsOf(error);
        throw error;
      }
    },
    taken: async (key) => (await limiter.get(keyFor(key)))?.consumedPoints ?? 0,
    giveBack: async (key) => {
      await limiter.reward(keyFor(key));
    },
    clear: async (key) => {
      await limiter.delete(keyFor(key));
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
