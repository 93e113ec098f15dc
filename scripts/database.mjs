import { loadTypeScript } from "./load-typescript.mjs";
import { onShutdown } from "./shutdown.mjs";

/**
 * Starts a PostgreSQL server on DATA_DIR and returns the URL of a database in it, for tests one that may make
 * others. It ends with this process, or is found by the next.
 */
export async function openEmbeddedDatabase(dataDir, isForTests = false) {
  const { startPostgres } = await loadTypeScript("lib/embedded/postgres.ts");

  const starting = startPostgres({ dataDir, onNote: (note) => console.log(`  ${note}`) });
  onShutdown(async () => (await starting.catch(() => null))?.stop());
  const server = await starting;
  const databaseUrl = await server.openDatabase("crossfloor");
  if (isForTests) {
    const { allowDatabases } = await loadTypeScript("lib/embedded/app-role.ts");
    await allowDatabases(server.superUrl("postgres"));
  }
  return databaseUrl;
}

/** Brings the tables up to date. Returns whether there was something to do. */
export async function migrateDatabase(databaseUrl) {
  const { applyMigrations } = await loadTypeScript("lib/embedded/migrate.ts");
  const applied = await applyMigrations(databaseUrl);
  for (const name of applied) console.log(`  applied migration ${name}`);
  return applied.length > 0;
}

/** Fills a new database; one that was filled before stays as it is. */
export async function seedDatabase(databaseUrl, isDemoWanted, isSignUpOpen = true) {
  const { seed } = await loadTypeScript("prisma/seed.ts");
  return seed({ databaseUrl, isDemoWanted, isSignUpOpen });
}
