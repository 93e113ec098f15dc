import { keepOpening } from "../asides/openings";
import { readAsides } from "../asides/queries";
import type { AsideHint } from "../db/aside-hint";
import { noAside, openingHolds } from "../debate/asides/aside";
import { live } from "./live-state";

/** How long what happens at once in a room is gathered, in milliseconds. */
const gathers = 50;

/** The rooms whose asides are to be looked at. */
const waiting = new Set<string>();

/**
 * Looks soon at what each who listens to a room is told aside of its log, and tells those for whom it has
 * become another, and nobody else.
 */
export function whisper(roomId: string): void {
  if (waiting.has(roomId)) return;
  waiting.add(roomId);
  setTimeout(() => {
    waiting.delete(roomId);
    tell(roomId).catch(() => undefined);
  }, gathers).unref();
}

/** Takes in a hint of any process. What was opened is looked at again when it is forgotten. */
export function hearAside({ roomId, opening }: AsideHint): void {
  if (opening) {
    keepOpening(roomId, opening.memberId, { itemId: opening.itemId, at: performance.now() });
    setTimeout(() => whisper(roomId), openingHolds).unref();
  }
  whisper(roomId);
}

/** Hints may have been missed: looks at every room that is listened to. */
export function whisperToAll(): void {
  for (const roomId of live.hubs.keys()) whisper(roomId);
}

async function tell(roomId: string): Promise<void> {
  const hub = live.hubs.get(roomId);
  if (!hub) return;
  const asideOf = await readAsides(roomId);
  for (const client of hub.clients) {
    const aside = asideOf(client.viewer);
    const before = client.aside ?? (client.form === "json" ? aside : noAside);
    client.aside = aside;
    if (JSON.stringify(aside) !== JSON.stringify(before)) client.turnAside();
  }
}
