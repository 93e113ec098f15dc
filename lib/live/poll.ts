import { Client } from "pg";
import { appPatience } from "../db/away/patience";
import { type Connection, isPooled, statement } from "../db/statement";
import { forgetRoom, listKeptRooms } from "../rooms/room-state";
import { learn } from "./hub";
import { live } from "./live-state";
import { writeSeen } from "./presence";
import { closeTooMany } from "./streams-elsewhere";
import { whisper } from "./whisper";
import { closeWhoMayNot } from "./who-may-listen";

/** Asks the log, on a connection of its own that is opened again when it breaks. */
export type Poll = Readonly<{ ask: () => Promise<void>; close: () => Promise<void> }>;

/** How often it is asked who may no longer listen, in milliseconds. */
const watchEvery = 800;

export function openPoll(): Poll {
  let connection: Client | null = null;
  let isOpen = true;
  let watchedAt = Number.NEGATIVE_INFINITY;
  const drop = (): void => {
    connection?.end().catch(() => undefined);
    connection = null;
  };
  return {
    async ask() {
      const now = performance.now();
      try {
        connection ??= await connect(drop);
        const ends = await askLogs(connection);
        if (now - watchedAt < watchEvery) return;
        // Who is here matters less than what is said: where that cannot be written, all else goes on.
        await writeSeen(connection).catch(() => undefined);
        await closeWhoMayNot(connection, ends);
        await closeTooMany(connection).catch(() => undefined);
        await askNudges(connection);
        watchedAt = now;
      } catch (error) {
        drop();
        throw error;
      } finally {
        if (!isOpen) drop();
      }
    },
    async close() {
      isOpen = false;
      await connection?.end().catch(() => undefined);
    },
  };
}

async function connect(lost: () => void): Promise<Client> {
  const connection = new Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 2000,
    query_timeout: 2500,
    keepAlive: true,
    application_name: "crossfloor live",
    ...(isPooled ? {} : appPatience),
  });
  connection.on("error", lost);
  try {
    await connection.connect();
    return connection;
  } catch (error) {
    connection.end().catch(() => undefined);
    throw error;
  }
}

/**
 * Asks, for all streams together, how far their rooms' logs reach. A room that is deleted is kept no longer.
 * Asks something even where nobody listens, because its failure says that the database is away.
 */
async function askLogs(connection: Connection): Promise<ReadonlyMap<string, number>> {
  const roomIds = [...new Set([...live.hubs.keys(), ...listKeptRooms()])];
  const rows = await cursors(connection, roomIds);
  const ends = new Map(rows.map(({ roomId, seq }) => [roomId, seq]));
  for (const roomId of roomIds) if (!ends.has(roomId)) forgetRoom(roomId);
  for (const [roomId, seq] of ends) learn(roomId, seq);
  return ends;
}

const cursors = statement<{ roomId: string; seq: number }>(
  "live cursors",
  `SELECT "roomId", seq FROM "Cursor" WHERE "roomId" = ANY($1::text[])`,
);

/** A nudge is not in the log: who listens is told of those of the last moments, if they were not yet. */
async function askNudges(connection: Connection): Promise<void> {
  if (live.hubs.size === 0) return;
  for (const { roomId } of await nudged(connection, [...live.hubs.keys()])) whisper(roomId);
}

const nudged = statement<{ roomId: string }>(
  "live nudges",
  `SELECT DISTINCT "roomId" FROM "ModerationEntry" WHERE "roomId" = ANY($1::text[])
  AND act = 'nudge' AND "createdAt" > now() - interval '10 seconds'`,
);
