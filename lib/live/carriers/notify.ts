import { Client } from "pg";
import { appPatience } from "../../db/away/patience";
import { type Channel, channels } from "../../db/hint";
import { pool } from "../../db/pool";
import { statement } from "../../db/statement";
import type { Again, Carrier, Hear } from "./carrier";

const pause = 900;

const notifyAll = statement("notify", "SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload");

/**
 * Carries hints by PostgreSQL's NOTIFY, and hears them on a connection of its own, past any pooler. Where
 * that is lost it tries again each second; nobody else is held up by it.
 */
export function openNotify(hear: Hear, again: Again): Carrier {
  let connection: Client | null = null;
  let isRunning = true;
  let timer: NodeJS.Timeout | null = null;

  const drop = (): void => {
    connection?.end().catch(() => undefined);
    connection = null;
  };
  /** A line that was cut without a word is found by asking. */
  const beat = async (): Promise<void> => {
    try {
      if (connection) await connection.query("SELECT 1");
      else {
        connection = await listen(hear, drop);
        again();
      }
    } catch {
      drop();
    }
    if (isRunning) timer = setTimeout(() => void beat(), pause);
    else drop();
  };
  void beat();
  return {
    say: (channel, payloads) => void notifyAll(pool, channel, payloads).catch(() => undefined),
    isUp: () => connection !== null,
    async close() {
      isRunning = false;
      if (timer) clearTimeout(timer);
      await connection?.end().catch(() => undefined);
    },
  };
}

async function listen(hear: Hear, lost: () => void): Promise<Client> {
  const connection = new Client({
    connectionString: process.env.DIRECT_URL || process.env.DATABASE_URL,
    connectionTimeoutMillis: 2000,
    query_timeout: 2500,
    keepAlive: true,
    application_name: "crossfloor hints",
    ...appPatience,
  });
  connection.on("error", lost);
  connection.on("notification", ({ channel, payload = "" }) => hear(channel as Channel, payload));
  try {
    await connection.connect();
    for (const channel of channels) await connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);
    return connection;
  } catch (error) {
    connection.end().catch(() => undefined);
    throw error;
  }
}
