import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const CLAIM = 20_261_124;

/**
 * Marks the server at `url` as run by this process, by a lock that PostgreSQL itself drops when the process
 * ends, however it ends. Null while another process has the mark.
 */
export async function claimServer(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();

  for (let tries = 0; tries < 10; tries++) {
    const { rows } = await client.query<{ isOurs: boolean }>('SELECT pg_try_advisory_lock($1) AS "isOurs"', [
      CLAIM,
    ]);
    if (rows[0]?.isOurs) return client;
    await sleep(100);
  }

  await client.end();
  return null;
}
