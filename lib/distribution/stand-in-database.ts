import { Client } from "pg";
import { applyMigrations } from "../embedded/migrate";
import { makeStandIn } from "./stand-in";

/** A connection to a database of the tests' server, migrated, that a stand-in has taken the place of. */
export async function openStandIn(databaseUrl: string, superuserUrl: string): Promise<Client> {
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  const name = "stand_in";
  const own = new URL(databaseUrl);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${superuser.escapeIdentifier(own.username)}`);
  await superuser.end();
  own.pathname = `/${name}`;
  await applyMigrations(own.href);
  const client = new Client({ connectionString: own.href });
  await client.connect();
  await makeStandIn(client);
  return client;
}
