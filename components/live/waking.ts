const second = 1000;

type Waking = Readonly<{
  /** About once a second while the page is awake. */
  tick: () => void;
  /** The page has a network again, or did not run for a while. */
  woke: () => void;
  /** The page will not run for a while, or never again. */
  leave: () => void;
  /** It runs again. */
  arrive: () => void;
}>;

/**
 * Tells a page when it wakes and when it is put away, by whatever a browser says of it or leaves to be seen.
 */
export function onWaking({ tick, woke, leave, arrive }: Waking, signal: AbortSignal): void {
  let isAway = false;
  let [mono, day] = [performance.now(), Date.now()];

  const beat = () => {
    const [passed, byDay] = [performance.now() - mono, Date.now() - day];
    [mono, day] = [performance.now(), Date.now()];
    const isJump = passed > 5 * second && document.visibilityState === "visible";
    if (isAway) return;
    if (isJump || Math.abs(byDay - passed) > 2 * second) woke();
    tick();
  };
  const timer = setInterval(beat, second);
  const putAway = () => {
    isAway = true;
    leave();
  };
  const takeOut = () => {
    if (!isAway) return;
    isAway = false;
    arrive();
    woke();
  };
  // A page that ran on in the background has its stream: it is opened anew only where time was missed.
  const look = () => document.visibilityState === "visible" && beat();

  document.addEventListener("visibilitychange", look, { signal });
  window.addEventListener("online", woke, { signal });
  window.addEventListener("pagehide", putAway, { signal });
  window.addEventListener("pageshow", takeOut, { signal });
  document.addEventListener("freeze", putAway, { signal });
  document.addEventListener("resume", takeOut, { signal });
  signal.addEventListener("abort", () => clearInterval(timer));
}
