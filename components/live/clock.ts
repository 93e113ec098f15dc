const second = 1000;
const kept = 3;

/** The server's time as a page knows it: by what the server said, and how long ago that was. */
export type Clock = Readonly<{
  /** In milliseconds. */
  now: () => number;
  /** Takes in what the server says the time is, as it arrives. */
  hear: (serverNow: number) => void;
  /** From now on only what is heard next counts: the device may have slept, and its own clock stood still. */
  setAnew: () => void;
  /** Calls at each whole second, and when the clock is set, until the answer is called. */
  everySecond: (onTick: () => void) => () => void;
}>;

/**
 * A clock that was told `serverNow` at the moment `at` of the page's monotonic clock. The device's own time
 * of day is never asked. What is heard is late by its way here and never early, so of the last few the one
 * that was fastest counts.
 */
export function makeClock(serverNow: number, at: number): Clock {
  const listeners = new Set<() => void>();
  let ahead: readonly number[] = [serverNow - at];
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = () => performance.now() + Math.max(...ahead);
  const wait = () => {
    clearTimeout(timer);
    if (listeners.size > 0) timer = setTimeout(tick, second - (now() % second) + 5);
  };
  const tick = () => {
    for (const listener of listeners) listener();
    wait();
  };

  return {
    now,
    hear(heard) {
      const before = now();
      ahead = [...(isStale ? [] : ahead), heard - performance.now()].slice(-kept);
      isStale = false;
      if (wholeSecond(before) !== wholeSecond(now())) tick();
    },
    setAnew: () => {
      isStale = true;
    },
    everySecond(onTick) {
      listeners.add(onTick);
      wait();
      return () => {
        listeners.delete(onTick);
        wait();
      };
    },
  };
}

/**
 * When the page's server time was said, by the page's monotonic clock. Where the browser began with that page
 * (`isFirstPage`) it was just before the page's first byte came; a page that script went to has only just
 * come.
 */
export function receivedAt(isFirstPage: boolean): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return isFirstPage && page ? page.responseStart : performance.now();
}

export const wholeSecond = (time: number): number => Math.floor(time / second) * second;
