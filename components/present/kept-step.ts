/**
 * Where a reveal stands is kept in this browser's tab, so that a reload does not spoil it; in memory where
 * the browser keeps nothing.
 */
const steps = new Map<string, number>();
const listeners = new Set<() => void>();

/** Calls back when a step changes. Returns what ends that. */
export function onStep(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The step that was kept for this reveal, 0 where none was. */
export function readStep(key: string): number {
  const known = steps.get(key);
  if (known !== undefined) return known;
  const kept = Number(readKept(placeOf(key)));
  const step = Number.isSafeInteger(kept) && kept > 0 ? kept : 0;
  steps.set(key, step);
  return step;
}

/** Keeps the step of this reveal. */
export function keepStep(key: string, step: number): void {
  steps.set(key, step);
  try {
    sessionStorage.setItem(placeOf(key), String(step));
  } catch {
    // A forbidden store: the step lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const placeOf = (key: string): string => `crossfloor-reveal:${key}`;

function readKept(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
