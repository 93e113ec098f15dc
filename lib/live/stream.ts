import { readLogBounds } from "../db/room-rows";
import type { Member } from "../members/member";
import { goOn, join, leave, sendReset } from "./hub";
import { type Client, type Hub, live, openClients } from "./live-state";

/**
 * Bytes that may wait for a reader before it is left behind. With the batch that fills it the queue stays
 * under 1 MB.
 */
const mostQueued = 200_000;
const beatEvery = 10_000;
const encoder = new TextEncoder();

/**
 * A member's events after number `after`, each once and in order, as they happen. A client that reads slowly
 * is given the rest when it has read; one that does not read is cut off and comes again by number.
 */
export function openStream(member: Member, after: number): ReadableStream<Uint8Array> {
  let client: Client | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        client = makeClient(member, controller);
        client.send(hello());
        if (live.isDraining) return client.close();
        const hub = join(client);
        live.heart ??= setInterval(keepOpen, beatEvery);
        void place(hub, client, after);
      },
      pull() {
        const hub = client && live.hubs.get(client.roomId);
        if (client && hub) goOn(hub, client);
      },
      cancel() {
        client?.close();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostQueued }),
  );
}

/** Ends every stream, and every later one at once: the process is about to end. */
export function closeAllStreams(): void {
  live.isDraining = true;
  for (const client of openClients()) client.close();
}

function makeClient(member: Member, controller: ReadableStreamDefaultController<Uint8Array>): Client {
  let isOpen = true;
  const end = (finish: () => void) => {
    if (!isOpen) return;
    isOpen = false;
    leave(client);
    try {
      finish();
    } catch {
      // It was cancelled by its reader.
    }
  };
  const client: Client = {
    ...seatOf(member),
    form: "frames",
    sentSeq: null,
    isFull: () => (controller.desiredSize ?? 0) <= 0,
    send(bytes) {
      if (isOpen) controller.enqueue(bytes);
    },
    beat() {
      if (client.sentSeq !== null) client.send(encoder.encode(beatOf(client.sentSeq)));
    },
    close: () => end(() => controller.close()),
    cut: () => end(() => controller.error(new TooSlow())),
  };
  return client;
}

/** Whose events a client is given. */
export const seatOf = ({ roomId, id, role, side, tokenId, watchedBy }: Member) => ({
  roomId,
  viewer: { id, role, side, watchedBy },
  tokenId,
});

/** What a page can see of a stream that lives: the number it has come to, and the server's time. */
const beatOf = (seq: number): string =>
  `event: beat\ndata: ${JSON.stringify({ seq, now: new Date().toISOString() })}\n\n`;

/**
 * Finds a client's place in the log and gives it what it missed, and answers whether there is any. One that
 * names a number the log does not have must begin anew.
 */
export async function place(hub: Hub, client: Client, after: number): Promise<boolean> {
  const bounds = await readLogBounds(client.roomId).catch(() => null);
  if (!bounds) client.close();
  else if (after > bounds.last || after < bounds.first - 1) sendReset(client);
  else {
    client.sentSeq = after;
    client.beat();
    hub.known = Math.max(hub.known, bounds.last);
    goOn(hub, client);
    return after < hub.known;
  }
  return false;
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

/**
 * Drops what is queued, which closing would keep. The name makes Next end the response without a word in the
 * log.
 */
class TooSlow extends Error {
  override readonly name = "AbortError";
}
