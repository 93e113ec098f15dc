import type { Audience } from "../debate/audience";
import { metrics } from "../metrics/metrics";
import { type Client, type Form, type Hub, holderOf, live, mostAMember } from "./live-state";
import { type LiveEvent, loadEvents } from "./load-events";
import { noteSeen } from "./presence";
import { noteStream } from "./streams-elsewhere";

const encoder = new TextEncoder();
const resets: Readonly<Record<Form, Uint8Array>> = {
  frames: encoder.encode("event: reset\ndata: {}\n\n"),
  json: encoder.encode('{"seq":0,"type":"reset","data":{}}'),
};
const mostAtOnce = 30;

/** Puts a stream into its room. A member's seventh closes their oldest. */
export function join(client: Client): Hub {
  const { roomId } = client;
  const hub = live.hubs.get(roomId) ?? {
    roomId,
    clients: new Set(),
    known: 0,
    knownAt: 0,
    loading: new Set(),
  };
  const own = [...hub.clients].filter((other) => holderOf(other) === holderOf(client));
  for (const oldest of own.slice(0, Math.max(0, own.length + 1 - mostAMember))) oldest.close();
  hub.clients.add(client);
  noteSeen(client);
  noteStream(client);
  live.hubs.set(roomId, hub);
  return hub;
}

export function leave(client: Client): void {
  const hub = live.hubs.get(client.roomId);
  if (hub?.clients.delete(client)) {
    noteSeen(client);
    noteStream(client);
  }
  if (hub?.clients.size === 0) live.hubs.delete(client.roomId);
}

/** Takes in that a room's log reaches `seq`, and gives every stream what it has not had yet. */
export function learn(roomId: string, seq: number): void {
  const hub = live.hubs.get(roomId);
  if (!hub) return;
  if (seq > hub.known) Object.assign(hub, { known: seq, knownAt: performance.now() });
  advance(hub);
}

/** Gives every stream of the room what it has not had yet. */
function advance(hub: Hub): void {
  for (const client of hub.clients) goOn(hub, client);
}

/**
 * Loads once for each place in the log where streams wait: those that keep up share one place, and so one
 * load and one text an audience. A stream whose reader is behind is left where it is; it goes on from there
 * when it has read.
 */
export function goOn(hub: Hub, { sentSeq, isFull, rest }: Client): void {
  if (sentSeq === null) return;
  if (sentSeq >= hub.known) rest();
  else if (!hub.loading.has(sentSeq) && !isFull()) {
    hub.loading.add(sentSeq);
    void feed(hub, sentSeq);
  }
}

/** Where the database is away nothing is given; the bus calls `learn` again when it is back. */
async function feed(hub: Hub, after: number): Promise<void> {
  const events = await loadEvents(hub.roomId, after, hub.known, mostAtOnce).catch(() => null);
  hub.loading.delete(after);
  if (!events) return;
  const waiting = [...hub.clients].filter((client) => client.sentSeq === after && !client.isFull());
  if (events.length === 0) hub.known = Math.min(hub.known, after);
  else if (events[0]?.seq === after + 1) {
    deliver(events, waiting);
    measureDelay(hub, events.at(-1)?.seq ?? 0);
  } else waiting.forEach(sendReset);
  advance(hub);
}

/** Once for what was learned of last: a stream that catches up with it later says nothing of the delay. */
function measureDelay(hub: Hub, given: number): void {
  if (given !== hub.known || hub.knownAt === 0) return;
  metrics.eventDelay.observe((performance.now() - hub.knownAt) / 1000);
  hub.knownAt = 0;
}

/** Who is told nothing of a batch hears nothing, not even that there was one. */
function deliver(events: readonly LiveEvent[], clients: readonly Client[]): void {
  const newsFor = newsOf(events);
  const last = events.at(-1);
  if (!last) return;
  for (const client of clients) {
    const { bytes, isEnd, ...place } = newsFor(client);
    Object.assign(client, place, { sentSeq: last.seq, number: last.number });
    if (bytes.length > 0) client.send(bytes);
    if (isEnd) client.close();
  }
}

type Place = Pick<Client, "beside" | "skips">;
type Reader = Place & Pick<Client, "viewer" | "form" | "loaded">;
type News = Place & Readonly<{ bytes: Uint8Array; isEnd: boolean }>;

/**
 * What readers are given of a batch, made once for all of one form who stand at the same place and see the
 * same in every event of it.
 */
function newsOf(events: readonly LiveEvent[]): (reader: Reader) => News {
  const made = new Map<string, News>();
  return (reader) => {
    const { viewer, form, beside, skips, loaded } = reader;
    const audiences = events.map((event) => event.audienceOf(viewer));
    const key = [form, beside, skips, loaded < (events[0]?.seq ?? 0) ? 0 : loaded, ...audiences].join();
    const news = made.get(key) ?? makeNews(events, audiences, reader);
    made.set(key, news);
    return news;
  };
}

function makeNews(
  events: readonly LiveEvent[],
  audiences: readonly (Audience | null)[],
  { viewer, form, loaded, ...place }: Reader,
): News {
  let { beside, skips } = place;
  let isEnd = false;
  const texts: string[] = [];
  for (const [at, event] of events.entries()) {
    const audience = audiences[at];
    if (event.isForAll) [beside, skips] = [0, 0];
    if (isEnd || !audience) continue;
    if (!event.isForAll && (++beside <= skips || (event.isReset && event.seq <= loaded))) continue;
    texts.push(event.textFor[form](audience, beside));
    isEnd = event.endsFor(viewer);
  }
  return { bytes: encoder.encode(texts.join(form === "json" ? "," : "")), beside, skips, isEnd };
}

/**
 * Says that the log does not reach back to where the stream stands: the client has to load the snapshot and
 * come again.
 */
export function sendReset(client: Client): void {
  client.send(resets[client.form]);
  client.close();
}
