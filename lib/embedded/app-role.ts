import { Client } from "pg";
import { appPatience } from "../db/away/patience";

/** As whom the app comes to its own database: it owns what is in there, and may do nothing else. */
export const appRole = "crossfloor_app";

/** What a database of the embedded server is opened with. */
type Opening = Readonly<{
  /** The address of one of its databases for who may do everything. */
  superUrl: (database: string) => string;
  name: string;
  /** The app's own. */
  password: string;
}>;

/**
 * Makes a database if it is missing, and the app's role, whose database it is with all that is in it. One of
 * an older release, in which the app could do everything, is handed over.
 */
export async function giveToApp({ superUrl, name, password }: Opening): Promise<void> {
  await withClient(superUrl("postgres"), async (client) => {
    const role = client.escapeIdentifier(appRole);
    const database = client.escapeIdentifier(name);
    await client.query(`CREATE ROLE ${role}`).catch(unlessThere("42710"));
    await client.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
      PASSWORD ${client.escapeLiteral(password)}`);
    for (const [setting, ms] of Object.entries(appPatience))
      await client.query(`ALTER ROLE ${role} SET ${setting} = ${ms}`);
    await client.query(`CREATE DATABASE ${database} OWNER ${role}`).catch(unlessThere("42P04"));
    await client.query(`ALTER DATABASE ${database} OWNER TO ${role}`);
  });
  await withClient(superUrl(name), handOver);
}

/** All that is in the schema, and is not the app's yet; what belongs to a table goes with it. */
async function handOver(client: Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(
    `SELECT format('TABLE %s', oid::regclass) AS what FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
       AND relowner <> $1::regrole
     UNION ALL SELECT format('TYPE %s', oid::regtype) FROM pg_type
       WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND typowner <> $1::regrole
     UNION ALL SELECT format('ROUTINE %s', oid::regprocedure) FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND proowner <> $1::regrole`,
    [appRole],
  );
  if (rows.length === 0) return;
  await client.query("BEGIN");
  for (const { what } of rows) await client.query(`ALTER ${what} OWNER TO ${appRole}`);
  await client.query("COMMIT");
}

/** Whether somebody who comes with this address may do everything on the whole server. */
export const isSuperuser = (databaseUrl: string): Promise<boolean> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper");
    return rows.length > 0;
  });

/** Lets the role of this address wait in this database no longer than the app does. */
export const givePatience = (databaseUrl: string): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
    const database = client.escapeIdentifier(rows[0]?.name ?? "");
    for (const [setting, ms] of Object.entries(appPatience))
      await client.query(`ALTER ROLE CURRENT_USER IN DATABASE ${database} SET ${setting} = ${ms}`);
  });

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const unlessThere =
  (code: string) =>
  (error: unknown): void => {
    if (!(error instanceof Error && "code" in error && error.code === code)) throw error;
  };

/** Lets the app's role make databases, for tests that have some of their own. */
export const allowDatabases = (superUrl: string): Promise<void> =>
  withClient(superUrl, async (client) => void (await client.query(`ALTER ROLE ${appRole} CREATEDB`)));
