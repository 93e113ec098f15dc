/**
 * How misses are paid for: so many are free, and each further one costs twice the wait of the one before, up
 * to the most. Once in so many seconds one is forgotten. `atOnce`: how many of those who have missed little may
 * look at the same moment, where it is not many.
 */
export type Price = Readonly<{ free: number; most: number; forgotten: number; atOnce?: number }>;

type Kept = Readonly<{ misses: number; at: number }>;

/** Counts misses under a key, and says how long to wait for the next look. Memory is bounded. */
export type Patience = Readonly<{
  /** Begins a look: null, or the seconds until one may begin. Looks that pay for misses go one by one. */
  begin: (key: string) => number | null;
  /** Ends a look that was begun. */
  end: (key: string, isMiss: boolean) => void;
}>;

/** Of those who look at the same moment, and have missed little, so many are let go on together. */
export const mostAtOnce = 100;

export function openPatience(price: Price, now = () => performance.now(), mostKeys = 20_000): Patience {
  const kept = new Map<string, Kept>();
  const looking = new Map<string, number>();

  const standing = (key: string): Kept => {
    const { misses, at } = kept.get(key) ?? { misses: 0, at: now() };
    const passed = Math.floor((now() - at) / 1000 / price.forgotten);
    return { misses: Math.max(0, misses - passed), at: at + passed * price.forgotten * 1000 };
  };
  return {
    begin: (key) => {
      const { misses, at } = standing(key);
      const cost = costOf(misses, price);
      const left = at + cost * 1000 - now();
      if (left > 0) return Math.max(1, Math.ceil(left / 1000));
      const others = looking.get(key) ?? 0;
      if (others >= (cost === 0 ? (price.atOnce ?? mostAtOnce) : 1)) return Math.max(1, cost);
      looking.set(key, others + 1);
      return null;
    },
    end: (key, isMiss) => {
      const others = (looking.get(key) ?? 1) - 1;
      if (others > 0) looking.set(key, others);
      else looking.delete(key);
      if (!isMiss) return;
      const { misses } = standing(key);
      kept.delete(key);
      kept.set(key, { misses: Math.min(misses + 1, mostCounted(price)), at: now() });
      const [oldest] = kept.keys();
      if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** What the next look costs after so many misses, in seconds. */
const costOf = (misses: number, { free, most }: Price): number =>
  misses < free ? 0 : Math.min(most, 2 ** (misses - free));

/**
 * Who stops is forgiven in a foreseeable time: more misses are not counted than cost the most, and as many
 * again as can be sent at once, which so gains nothing.
 */
const mostCounted = ({ free, most }: Price): number => free + Math.ceil(Math.log2(most)) + mostAtOnce;
