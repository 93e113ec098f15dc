const second = 1000;

/** How far the server's clock is ahead of this device's, in milliseconds: the page was drawn just before its first byte came. */
export function offsetTo(serverNow: string): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isThisPage = page && new URL(page.name).pathname === location.pathname && page.responseStart > 0;
  const received = isThisPage ? performance.timeOrigin + page.responseStart : Date.now();
  return Date.parse(serverNow) - received;
}

/** Calls at each whole second of a clock that is `offset` ahead of this device's, until the answer is called. */
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
