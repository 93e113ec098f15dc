import { type KeptLooks, type Looks, openOwnLooks } from "./looks";
import { openSharedLooks } from "./shared-looks";
import { limitsIn } from "./store";

/**
 * How misses are paid for: so many are free, and each further one costs twice the wait of the one before, up
 * to the most. Once in so many seconds one is forgotten. `atOnce`: how many of those who have missed little may
 * look at the same moment, where it is not many.
 */
export type Price = Readonly<{ free: number; most: number; forgotten: number; atOnce?: number }>;

/** Counts misses under a key, and says how long to wait for the next look. */
export type Patience = Readonly<{
  /** Begins a look: null, or the seconds until one may begin. Looks that pay for misses go one by one. */
  begin: (key: string) => Promise<number | null>;
  /** Ends a look that was begun. */
  end: (key: string, isMiss: boolean) => Promise<void>;
}>;

/** Of those who look at the same moment, and have missed little, so many are let go on together. */
export const mostAtOnce = 100;

/** No look takes so long, in milliseconds: one that has not ended by then was its process's last. */
const longestLook = 60_000;

/** Counts for all processes together, where the settings say so, else for this one. */
export const openPatience = (name: string, price: Price): Patience =>
  patienceOn(limitsIn() === "memory" ? openOwnLooks() : openSharedLooks(name), price);

export const patienceOn = (kept: KeptLooks, price: Price): Patience => ({
  begin: (key) =>
    kept.change(key, (looks, now) => {
      const { misses, at } = standing(looks, now, price);
      const cost = costOf(misses, price);
      const left = at + cost * 1000 - now;
      if (left > 0) return [null, Math.max(1, Math.ceil(left / 1000))];
      const { looking, lookedAt } = stillLooking(looks, now);
      if (looking >= (cost === 0 ? (price.atOnce ?? mostAtOnce) : 1)) return [null, Math.max(1, cost)];
      return [{ ...looks, looking: looking + 1, lookedAt }, null];
    }),
  end: (key, isMiss) =>
    kept.change(key, (looks, now) => {
      const looking = Math.max(0, looks.looking - 1);
      if (!isMiss) return [{ ...looks, looking }, undefined];
      const misses = Math.min(standing(looks, now, price).misses + 1, mostCounted(price));
      return [{ ...looks, looking, misses, at: now }, undefined];
    }),
});

function standing({ misses, at }: Looks, now: number, { forgotten }: Price): Pick<Looks, "misses" | "at"> {
  const passed = Math.max(0, Math.floor((now - at) / 1000 / forgotten));
  return { misses: Math.max(0, misses - passed), at: at + passed * forgotten * 1000 };
}

const stillLooking = ({ looking, lookedAt }: Looks, now: number) =>
  looking > 0 && now - lookedAt < longestLook ? { looking, lookedAt } : { looking: 0, lookedAt: now };

/** What the next look costs after so many misses, in seconds. */
const costOf = (misses: number, { free, most }: Price): number =>
  misses < free ? 0 : Math.min(most, 2 ** (misses - free));

/**
 * Who stops is forgiven in a foreseeable time: more misses are not counted than cost the most, and as many
 * again as can be sent at once, which so gains nothing.
 */
const mostCounted = ({ free, most }: Price): number => free + Math.ceil(Math.log2(most)) + mostAtOnce;
