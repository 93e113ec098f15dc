import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { appUrl, serverUrl } from "./cluster";

/**
 * The address of a database of the server that a living `npm start` holds on DATA_DIR, for what is done beside
 * it from a terminal. Null where none runs.
 */
export async function findRunningDatabase(dataDir: string, name: string): Promise<string | null> {
  const home = resolve(dataDir);
  const [pidFile, passwordFile] = [join(home, "postgres/postmaster.pid"), join(home, "postgres-password")];
  const appFile = join(home, "app-password");
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null;

  const port = Number(readFileSync(pidFile, "utf8").split("\n")[3]);
  const superUrl = serverUrl({ password: readFileSync(passwordFile, "utf8").trim() }, port, name);
  const client = new Client({ connectionString: superUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    if (realpathSync(rows[0]?.data_directory ?? "/") !== realpathSync(join(home, "postgres"))) return null;
    // One of an older release, which has no role for the app yet.
    if (!existsSync(appFile)) return superUrl;
    return appUrl({ appPassword: readFileSync(appFile, "utf8").trim() }, port, name);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
