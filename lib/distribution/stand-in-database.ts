import { Client } from "pg";
import { applyMigrations } from "../embedded/migrate";
import { makeStandIn } from "./stand-in";

/** A connection to a database of its own on the tests' server, migrated. */
export async function openMigrated(
  name: string,
  { TEST_DATABASE_URL = "", TEST_SUPERUSER_URL = "" } = process.env,
): Promise<Client> {
  const superuser = new Client({ connectionString: TEST_SUPERUSER_URL });
  await superuser.connect();
  const own = new URL(TEST_DATABASE_URL);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${superuser.escapeIdentifier(own.username)}`);
  await superuser.end();
  own.pathname = `/${name}`;
  await applyMigrations(own.href);
  const client = new Client({ connectionString: own.href });
  await client.connect();
  return client;
}

/** The same, with a stand-in in the place of its tables. */
export async function openStandIn(): Promise<Client> {
  const client = await openMigrated("stand_in");
  await makeStandIn(client);
  return client;
}
