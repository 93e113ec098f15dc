import { startTicker, stopTicker } from "../phases/clock";
import { startBus, stopBus } from "./bus";
import { closeAllStreams } from "./stream";

const kept = globalThis as { crossfloorIsLive?: boolean };

/**
 * Starts the bus and the rooms' clock, once a process; a signal to end ends them, and every stream, so that
 * the server can close.
 */
export function startLive(): void {
  if (kept.crossfloorIsLive) return;
  kept.crossfloorIsLive = true;
  startBus();
  startTicker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, drain);
}

function drain(): void {
  stopTicker();
  closeAllStreams();
  void stopBus();
}
