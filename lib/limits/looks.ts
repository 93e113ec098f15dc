/** What is known of a key. Times are milliseconds of one clock. */
export type Looks = Readonly<{
  misses: number;
  /** When the last miss was. */
  at: number;
  /** How many look now, and since when they are counted. */
  looking: number;
  lookedAt: number;
}>;

/** Where looks are kept, and what the time is there. One change of a key comes after the other. */
export type KeptLooks = Readonly<{
  change: <T>(key: string, by: (looks: Looks, now: number) => readonly [Looks | null, T]) => Promise<T>;
}>;

/** Keeps them in memory. It is bounded: beyond the most, who came longest ago is forgotten. */
export function openOwnLooks(now = () => performance.now(), mostKeys = 20_000): KeptLooks {
  const kept = new Map<string, Looks>();
  return {
    async change(key, by) {
      const time = now();
      const [next, answer] = by(kept.get(key) ?? { misses: 0, at: time, looking: 0, lookedAt: time }, time);
      if (next) {
        kept.delete(key);
        if (next.misses > 0 || next.looking > 0) kept.set(key, next);
        const [oldest] = kept.keys();
        if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest);
      }
      return answer;
    },
  };
}
