import { type Connection, statement } from "../db/statement";
import { type Client, openClients } from "./live-state";

/** So often whoever has a stream open is written down as seen, in milliseconds: well within the grace. */
const everyMs = 20_000;

const kept = globalThis as { crossfloorSeen?: { seats: Map<string, Seat>; at: number } };
const seen = kept.crossfloorSeen ?? { seats: new Map<string, Seat>(), at: 0 };
kept.crossfloorSeen = seen;

type Seat = Readonly<{ roomId: string; memberId: string }>;

/** Somebody's stream has begun or ended: they were here now. A teacher who looks on is not them. */
export function noteSeen({ roomId, viewer }: Client): void {
  if (viewer.role === "TEACHER" || viewer.watchedBy) return;
  seen.seats.set(`${roomId} ${viewer.id}`, { roomId, memberId: viewer.id });
}

/** Writes down who was seen since the last time, and from time to time all who are there still. */
export async function writeSeen(connection: Connection, now = performance.now()): Promise<void> {
  if (now - seen.at >= everyMs || seen.at === 0) {
    for (const client of openClients()) noteSeen(client);
    seen.at = now;
  }
  const seats = [...seen.seats.values()];
  seen.seats.clear();
  if (seats.length === 0) return;
  await keepSeen(
    connection,
    seats.map(({ roomId }) => roomId),
    seats.map(({ memberId }) => memberId),
  );
}

const keepSeen = statement(
  "write who was seen",
  `INSERT INTO "Presence" ("roomId", "memberId", "seenAt")
  SELECT m."roomId", m.id, now() FROM unnest($1::text[], $2::text[]) AS seat ("roomId", id)
  JOIN "Member" m ON m."roomId" = seat."roomId" AND m.id = seat.id
  ORDER BY m."roomId", m.id
  ON CONFLICT ("roomId", "memberId") DO UPDATE SET "seenAt" = excluded."seenAt"`,
);
