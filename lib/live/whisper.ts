import { keepOpening } from "../asides/openings";
import { readAsides } from "../asides/queries";
import type { AsideHint } from "../db/hint";
import { noAside, openingHolds } from "../debate/asides/aside";
import { live } from "./live-state";

/** How long what happens at once in a room is gathered, in milliseconds. */
const gathers = 50;

/** The rooms whose asides are looked at, and whether they are to be looked at again. */
const busy = new Map<string, { again: boolean }>();

/**
 * Looks soon at what each who listens to a room is told aside of its log, and tells those for whom it has
 * become another, and nobody else. One look comes after the other, so that none is told what was before.
 */
export function whisper(roomId: string): void {
  const state = busy.get(roomId) ?? { again: false };
  state.again = true;
  if (busy.has(roomId)) return;
  busy.set(roomId, state);
  setTimeout(() => void look(roomId, state), gathers).unref();
}

async function look(roomId: string, state: { again: boolean }): Promise<void> {
  while (state.again) {
    state.again = false;
    await tell(roomId).catch(() => undefined);
  }
  busy.delete(roomId);
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
