import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { Client } from "pg";
import { makeStandIn } from "../lib/distribution/stand-in";
import { allowDatabases } from "../lib/embedded/app-role";
import { applyMigrations } from "../lib/embedded/migrate";
import { startPostgres } from "../lib/embedded/postgres";

/**
 * Gives the tests a real, migrated, empty database: its address is in TEST_DATABASE_URL. Returns what throws
 * it away.
 */
export default async function openTestDatabase(): Promise<() => Promise<void>> {
  mkdirSync(".data", { recursive: true });
  const dataDir = mkdtempSync(".data/test-unit-");
  const server = await startPostgres({ dataDir, onNote: () => undefined });

  const databaseUrl = await server.openDatabase("unit");
  await allowDatabases(server.superUrl("postgres"));
  process.env.TEST_SUPERUSER_URL = server.superUrl("unit");
  await applyMigrations(databaseUrl);
  if (process.env.STAND_IN) await standIn(databaseUrl);
  process.env.TEST_DATABASE_URL = databaseUrl;

  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
}

/** Puts what refuses as a distributed database does in the place of its tables. */
async function standIn(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await makeStandIn(client).finally(() => client.end());
}
