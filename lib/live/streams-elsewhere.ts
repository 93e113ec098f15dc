import { newId } from "../db/new-id";
import { type Connection, statement } from "../db/statement";
import { limitsIn } from "../limits/store";
import { type Client, holderOf, live, mostAMember } from "./live-state";

/** So often all that is open is said again, in milliseconds; what was not said for a minute is over. */
const everyMs = 20_000;

type Streams = {
  readonly process: string;
  /** When streams were opened. */
  readonly openedAt: WeakMap<Client, number>;
  readonly changed: Map<string, Holder>;
  saidAt: number;
};
type Holder = Readonly<{ roomId: string; memberId: string }>;

const kept = globalThis as { crossfloorStreams?: Streams };
/** One for all of Next's bundles. */
const streams: Streams = kept.crossfloorStreams ?? {
  process: newId(),
  openedAt: new WeakMap(),
  changed: new Map(),
  saidAt: Number.NEGATIVE_INFINITY,
};
kept.crossfloorStreams = streams;

/** A stream was opened or has ended. */
export function noteStream(client: Client): void {
  if (!streams.openedAt.has(client)) streams.openedAt.set(client, Date.now());
  const holder = { roomId: client.roomId, memberId: holderOf(client) };
  streams.changed.set(`${holder.roomId} ${holder.memberId}`, holder);
}

/**
 * Closes the oldest streams of whoever has too many in all processes together. Each process says what is open
 * in it, and closes its own.
 */
export async function closeTooMany(connection: Connection, now = performance.now()): Promise<void> {
  if (limitsIn() === "memory") return;
  const open = openHere();
  const isAll = now - streams.saidAt >= everyMs;
  const said = isAll ? [...open.values(), ...streams.changed.values()] : [...streams.changed.values()];
  streams.changed.clear();
  if (said.length > 0) {
    const rows = new Map(said.map((one) => [`${one.roomId} ${one.memberId}`, one]));
    const times = [...rows].map(([key, { roomId, memberId }]) => ({
      roomId,
      memberId,
      opened: open.get(key)?.clients.map(timeOf) ?? [],
    }));
    await say(connection, JSON.stringify(times), streams.process);
  }
  if (isAll) {
    streams.saidAt = now;
    await clear(connection);
  }
  const holders = [...open.values()];
  if (holders.length === 0) return;
  const found = await elsewhere(
    connection,
    holders.map(({ roomId }) => roomId),
    holders.map(({ memberId }) => memberId),
    streams.process,
  );
  for (const { roomId, memberId, opened } of found)
    closeOldest(open.get(`${roomId} ${memberId}`)?.clients ?? [], opened);
}

/** Of those that are open here and elsewhere as many as may be stay, the latest. */
function closeOldest(clients: readonly Client[], others: readonly number[]): void {
  for (const client of clients) {
    const later = [...clients.map(timeOf), ...others].filter((time) => time > timeOf(client)).length;
    if (later >= mostAMember) client.close();
  }
}

const timeOf = (client: Client): number => streams.openedAt.get(client) ?? 0;

type Open = Holder & Readonly<{ clients: Client[] }>;

function openHere(): ReadonlyMap<string, Open> {
  const open = new Map<string, Open>();
  for (const { roomId, clients } of live.hubs.values())
    for (const client of clients) {
      const memberId = holderOf(client);
      const one = open.get(`${roomId} ${memberId}`) ?? { roomId, memberId, clients: [] };
      one.clients.push(client);
      open.set(`${roomId} ${memberId}`, one);
    }
  return open;
}

const say = statement(
  "say open streams",
  `INSERT INTO "OpenStreams" ("roomId", "memberId", process, opened, "seenAt")
  SELECT m."roomId", m.id, $2, said.opened, now()
  FROM json_to_recordset($1) AS said ("roomId" text, "memberId" text, opened float8[])
  JOIN LATERAL (SELECT * FROM "Member" WHERE "roomId" = said."roomId" AND id = said."memberId" OFFSET 0) m
    ON true ORDER BY m."roomId", m.id
  ON CONFLICT ("roomId", "memberId", process)
    DO UPDATE SET opened = excluded.opened, "seenAt" = excluded."seenAt"`,
);

const clear = statement(
  "clear open streams",
  `DELETE FROM "OpenStreams" WHERE ("roomId", "memberId", process) IN (
    SELECT "roomId", "memberId", process FROM "OpenStreams"
    WHERE "seenAt" < now() - interval '1 minute' OR opened = '{}' FOR UPDATE SKIP LOCKED)`,
);

const elsewhere = statement<Holder & Readonly<{ opened: number[] }>>(
  "open streams elsewhere",
  `SELECT o."roomId", o."memberId", array_agg(time) AS opened
  FROM unnest($1::text[], $2::text[]) AS own ("roomId", "memberId")
  JOIN "OpenStreams" o ON o."roomId" = own."roomId" AND o."memberId" = own."memberId" AND o.process <> $3
    AND o."seenAt" > now() - interval '1 minute'
  CROSS JOIN LATERAL unnest(o.opened) AS time GROUP BY 1, 2`,
);
