import { maskKey, openShared } from "./store";

const mostKept = 20_000;
/** So long a room counts as in hands where somebody of it was. */
export const lessonHours = 12;
/** So long it is not said again, in milliseconds, where all processes are told. */
const saidFor = 600_000;

type Kept = Readonly<{ until: number; saidAt: number }>;

const kept = globalThis as {
  crossfloorInHands?: Map<string, Kept>;
  crossfloorInHandsOfAll?: ReturnType<typeof openShared>;
};

/** Until when a room is in somebody's hands at an address, as this process knows. */
const inHands = kept.crossfloorInHands ?? new Map<string, Kept>();
kept.crossfloorInHands = inHands;

/** The same as all processes know; null where there is one. */
const ofAll = (): ReturnType<typeof openShared> => {
  if (kept.crossfloorInHandsOfAll === undefined)
    kept.crossfloorInHandsOfAll = openShared("in-hands", 1, lessonHours * 3600);
  return kept.crossfloorInHandsOfAll;
};

/** Somebody at this address is in the room, or has come to its door by its code. */
export async function putInHands(address: string, roomId: string): Promise<void> {
  const key = `${address} ${roomId}`;
  const now = performance.now();
  const saidAt = inHands.get(key)?.saidAt ?? Number.NEGATIVE_INFINITY;
  const isSaid = now - saidAt < saidFor;
  inHands.delete(key);
  inHands.set(key, { until: now + lessonHours * 3_600_000, saidAt: isSaid ? saidAt : now });
  for (const [oldest, { until }] of inHands) {
    if (inHands.size <= mostKept && until > now) break;
    inHands.delete(oldest);
  }
  if (!isSaid) await ofAll()?.set(maskKey(key), 1, lessonHours * 3600);
}

/** Whether the room's code is in a class's hands at this address, and so no guess. */
export async function isInHands(address: string, roomId: string): Promise<boolean> {
  const key = `${address} ${roomId}`;
  if ((inHands.get(key)?.until ?? 0) > performance.now()) return true;
  return ((await ofAll()?.get(maskKey(key))) ?? null) !== null;
}
