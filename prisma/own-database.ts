import { Client } from "pg";
import { applyMigrations } from "@/lib/embedded/migrate";

/** Makes a database of a test's own beside another, with all tables and no rows, and answers its address. */
export async function openOwnDatabase(beside: string | undefined, called: string): Promise<string> {
  const url = new URL(beside ?? "");
  const name = `${called}_${Date.now()}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  return url.href;
}
