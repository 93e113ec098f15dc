import { EventEmitter } from "node:events";
import { db } from "./client";

const kept = globalThis as { crossfloorHints?: EventEmitter };

/** This process's own hints: "room" with (roomId, seq). */
export const hints: EventEmitter = kept.crossfloorHints ?? new EventEmitter().setMaxListeners(0);
kept.crossfloorHints = hints;

export const hintChannel = "crossfloor_room";

const waiting = new Map<string, number>();

/**
 * Says that a room reached `seq`: to this process at once, to the others by NOTIFY, batched over 15 ms. Only
 * after the commit: NOTIFY in a transaction takes a global lock. A lost hint is made good by each process's
 * poll.
 */
export function hintRoom(roomId: string, seq: number): void {
  hints.emit("room", roomId, seq);
  if (waiting.size === 0) setTimeout(notify, 15);
  waiting.set(roomId, seq);
}

function notify(): void {
  const payloads = [...waiting].map(([roomId, seq]) => `${roomId}:${seq}`);
  waiting.clear();
  db.$executeRaw`SELECT pg_notify(${hintChannel}, payload) FROM unnest(${payloads}::text[]) AS payload`.catch(
    () => undefined,
  );
}
