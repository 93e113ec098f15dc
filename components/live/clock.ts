const second = 1000;

/**
 * How far the server's clock is ahead of this device's, in milliseconds, by what it said when it drew a page.
 * Where the browser began with that page (`isFirstPage`) it was said just before the page's first byte came;
 * a page that script went to has only just come.
 */
export function offsetTo(serverNow: string, isFirstPage: boolean): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const received = isFirstPage && page ? performance.timeOrigin + page.responseStart : Date.now();
  return Date.parse(serverNow) - received;
}

/**
 * Calls at each whole second of a clock that is `offset` ahead of this device's, until the answer is called.
 */
export function everySecond(offset: number, onTick: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(tick, second - ((Date.now() + offset) % second) + 5);
  };
  const tick = () => {
    onTick();
    wait();
  };
  wait();
  return () => clearTimeout(timer);
}

export const wholeSecond = (time: number): number => Math.floor(time / second) * second;
