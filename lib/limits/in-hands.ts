const mostKept = 20_000;
/** So long a room counts as in hands where somebody of it was. */
export const lessonHours = 12;

const kept = globalThis as { crossfloorInHands?: Map<string, number> };

/** Until when a room is in somebody's hands at an address. */
const inHands = kept.crossfloorInHands ?? new Map<string, number>();
kept.crossfloorInHands = inHands;

/** Somebody at this address is in the room, or has come to its door by its code. */
export function putInHands(address: string, roomId: string): void {
  const key = `${address} ${roomId}`;
  inHands.delete(key);
  inHands.set(key, performance.now() + lessonHours * 3_600_000);
  for (const [oldest, until] of inHands) {
    if (inHands.size <= mostKept && until > performance.now()) break;
    inHands.delete(oldest);
  }
}

/** Whether the room's code is in a class's hands at this address, and so no guess. */
export const isInHands = (address: string, roomId: string): boolean =>
  (inHands.get(`${address} ${roomId}`) ?? 0) > performance.now();
