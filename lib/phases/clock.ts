import { listDueRooms, listRoomsOfDueHomework, listRoomsWithoutWall } from "../db/due-rooms";
import { tell } from "../log/log";
import { endDueHomework } from "./homework-end";
import { advance, showWithoutWall, wallIsHeardMs } from "./phase-change";

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
  await showResultsWithoutWall().catch(() => undefined);
  await endHomeworkThatIsDue().catch(() => undefined);
  if (ticker.isRunning) ticker.timer = setTimeout(() => void tick(ticker), 500);
}

/** Moves on every room whose time has run out now. */
export const advanceDueRooms = async (): Promise<void> => moveOn(await listDueRooms(), advance);

/** Shows the results of every room that holds them for a wall which was closed. */
export const showResultsWithoutWall = async (): Promise<void> =>
  moveOn(await listRoomsWithoutWall(wallIsHeardMs), showWithoutWall);

/** Ends the homework whose time is over. */
export const endHomeworkThatIsDue = async (): Promise<void> =>
  moveOn(await listRoomsOfDueHomework(), endDueHomework);

/** One room that fails does not hold up the others. */
async function moveOn(roomIds: readonly string[], move: (roomId: string) => Promise<unknown>): Promise<void> {
  for (const roomId of roomIds) {
    await move(roomId).catch((error: unknown) => tell("error", "clock-stuck", { roomId, error }));
  }
}
