import { listDueRooms } from "../db/due-rooms";
import { tell } from "../log/log";
import { advance } from "./phase-change";

type Ticker = { timer: NodeJS.Timeout | null; isRunning: boolean };

const kept = globalThis as { crossfloorTicker?: Ticker };

/**
 * Moves rooms on when their time runs out, whether or not anybody has the page open. Several processes may do
 * it: only one finds it still due.
 */
export function startTicker(): void {
  if (kept.crossfloorTicker?.isRunning) return;
  const ticker: Ticker = { timer: null, isRunning: true };
  kept.crossfloorTicker = ticker;
  void tick(ticker);
}

export function stopTicker(): void {
  if (!kept.crossfloorTicker) return;
  kept.crossfloorTicker.isRunning = false;
  if (kept.crossfloorTicker.timer) clearTimeout(kept.crossfloorTicker.timer);
}

/** Where the database is away, the next tick tries again. */
async function tick(ticker: Ticker): Promise<void> {
  await advanceDueRooms().catch(() => undefined);
  if (ticker.isRunning) ticker.timer = setTimeout(() => void tick(ticker), 500);
}

/** Moves on every room whose time has run out now. One that fails does not hold up the others. */
export async function advanceDueRooms(): Promise<void> {
  for (const roomId of await listDueRooms()) {
    await advance(roomId).catch((error: unknown) => tell("error", "clock-stuck", { roomId, error }));
  }
}
