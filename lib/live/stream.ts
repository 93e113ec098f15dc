import { findPlace } from "../db/room-rows";
import type { AsideView } from "../debate/asides/aside";
import type { Member } from "../members/member";
import type { Feed } from "../web/exchange";
import { goOn, join, leave, sendReset } from "./hub";
import { type Client, type Hub, live, openClients } from "./live-state";
import { whisper } from "./whisper";

/**
 * Bytes that may wait for a reader before it is left behind. With the batch that fills it the queue stays
 * under 1 MB.
 */
const mostQueued = 200_000;
const beatEvery = 10_000;
const encoder = new TextEncoder();

/**
 * A member's events after a place in the log, each once and in order, as they happen. Who reads slowly
 * is given the rest when it has read; one that does not read is cut off and comes again by number.
 */
export const openFeed =
  (member: Member, after: After): Feed =>
  (reader) => {
    const client = makeClient(member, reader);
    client.send(hello());
    if (live.isDraining) client.close();
    else {
      const hub = join(client);
      live.heart ??= setInterval(keepOpen, beatEvery);
      void place(hub, client, after);
    }
    return {
      goOn() {
        const hub = live.hubs.get(client.roomId);
        if (hub) goOn(hub, client);
      },
      leave: client.close,
    };
  };

/** Ends every stream, and every later one at once: the process is about to end. */
export function closeAllStreams(): void {
  live.isDraining = true;
  for (const client of openClients()) client.close();
}

function makeClient(member: Member, reader: Parameters<Feed>[0]): Client {
  let isOpen = true;
  const end = (finish: () => void) => {
    if (!isOpen) return;
    isOpen = false;
    leave(client);
    try {
      finish();
    } catch {
      // Its reader is gone.
    }
  };
  const client: Client = {
    ...seatOf(member),
    form: "frames",
    ...nowhere,
    aside: null,
    isFull: () => reader.waiting() >= mostQueued,
    send(bytes) {
      if (isOpen) reader.give(bytes);
    },
    rest: () => undefined,
    beat() {
      if (client.sentSeq !== null) client.send(encoder.encode(beatOf(client.number, client.aside)));
    },
    turnAside: () => client.beat(),
    close: () => end(reader.end),
    cut: () => end(reader.drop),
  };
  return client;
}

/** Where a client stands in the log before that is found. */
export const nowhere = { sentSeq: null, number: 0, beside: 0, skips: 0, loaded: 0 };

/** Whose events a client is given. */
export const seatOf = ({ roomId, id, role, side, tokenId, sessionId, watchedBy, isOnWall }: Member) => ({
  roomId,
  viewer: { id, role, side, watchedBy, isOnWall },
  tokenId,
  sessionId,
});

/**
 * What a page can see of a stream that lives: the number it has come to, the server's time, and, once it was
 * found, what its reader alone is told. It has no number, so that nobody else finds one missing.
 */
const beatOf = (seq: number, aside: AsideView | null): string =>
  `event: beat\ndata: ${JSON.stringify({ seq, now: new Date().toISOString(), aside: aside ?? undefined })}\n\n`;

/**
 * A number that members see, and how many events for few somebody had after it. Who does not say how many
 * has just loaded the room.
 */
export type After = Readonly<{ seq: number; beside?: number }>;

/**
 * Finds a client's place in the log and gives it what it missed. One that names a number the log does not
 * have must begin anew.
 */
export async function place(hub: Hub, client: Client, { seq, beside }: After): Promise<void> {
  const found = await findPlace(client.roomId, seq).catch(() => null);
  if (!found) return client.close();
  if (found.at === null) return sendReset(client);
  const loaded = beside === undefined ? found.last : 0;
  Object.assign(client, { sentSeq: found.at, number: seq, skips: beside ?? 0, loaded });
  client.beat();
  whisper(client.roomId);
  hub.known = Math.max(hub.known, found.last);
  goOn(hub, client);
}

/**
 * How soon to come back after a break, in milliseconds; not all at the same moment. The first bytes also open
 * the response.
 */
const hello = (): Uint8Array => encoder.encode(`retry: ${500 + Math.floor(Math.random() * 1000)}\n\n`);

/** A queue that is full at a beat is a reader that does not read. */
function keepOpen(): void {
  const clients = openClients();
  for (const client of clients) {
    if (client.isFull()) client.cut();
    else client.beat();
  }
  if (clients.length > 0 || !live.heart) return;
  clearInterval(live.heart);
  live.heart = null;
}
