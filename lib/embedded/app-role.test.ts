import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { expect, test } from "vitest";
import { appRole, givePatience, giveToApp, isSuperuser } from "./app-role";
import { applyMigrations, migrationNames } from "./migrate";

const appUrl = new URL(process.env.TEST_DATABASE_URL ?? "");
const superUrl = (database: string): string =>
  Object.assign(new URL(process.env.TEST_SUPERUSER_URL ?? ""), { pathname: database }).href;

async function ask<T extends object>(url: string, text: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

test("a database that was the superuser's is the app's own, which may do nothing else", async () => {
  const name = `old_${randomUUID().replaceAll("-", "")}`;
  const url = Object.assign(new URL(appUrl), { pathname: name }).href;
  await ask(superUrl("postgres"), `CREATE DATABASE ${name}`);
  await applyMigrations(superUrl(name), migrationNames().slice(0, -1));
  await ask(
    superUrl(name),
    `INSERT INTO "Format" (id, title, phases, position) VALUES ('old', 'Old', '[]', 9)`,
  );
  await expect(ask(url, `SELECT FROM "Format"`)).rejects.toThrow("permission denied");

  try {
    for (let start = 0; start < 2; start++) await giveToApp({ superUrl, name, password: appUrl.password });
    expect(await applyMigrations(url)).toHaveLength(1);
    expect(await ask(url, `UPDATE "Format" SET title = 'New' WHERE id = 'old' RETURNING title`)).toEqual([
      { title: "New" },
    ]);
    const owners = await ask(
      url,
      `SELECT DISTINCT owner::regrole::text FROM (
        SELECT relowner AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION SELECT typowner FROM pg_type WHERE typnamespace = 'public'::regnamespace
        UNION SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION SELECT datdba FROM pg_database WHERE datname = current_database()) AS owned`,
    );
    expect(owners).toEqual([{ owner: appRole }]);

    expect([await isSuperuser(url), await isSuperuser(superUrl(name))]).toEqual([false, true]);
    for (const forbidden of [
      "COPY (SELECT 1) TO PROGRAM 'true'",
      "SELECT pg_read_file('PG_VERSION')",
      "ALTER SYSTEM SET fsync = off",
      "CREATE ROLE another",
      "SELECT rolpassword FROM pg_authid",
    ])
      await expect(ask(url, forbidden), forbidden).rejects.toThrow("permission denied");
    for (const [setting, value] of Object.entries({
      lock_timeout: "5s",
      statement_timeout: "30s",
      idle_in_transaction_session_timeout: "10s",
    }))
      expect(await ask(url, `SHOW ${setting}`)).toEqual([{ [setting]: value }]);
  } finally {
    await ask(superUrl("postgres"), `DROP DATABASE ${name} WITH (FORCE)`);
  }
});

test("behind a pooler how long the app waits is its role's, by its own right, in its database alone", async () => {
  const name = `pooled_${randomUUID().replaceAll("-", "")}`;
  const url = Object.assign(new URL(appUrl), { pathname: name }).href;
  await ask(superUrl("postgres"), `CREATE DATABASE ${name} OWNER ${appRole}`);
  try {
    await ask(superUrl("postgres"), `ALTER ROLE ${appRole} IN DATABASE ${name} SET lock_timeout = 77`);
    await givePatience(url);
    expect(await ask(url, "SHOW lock_timeout")).toEqual([{ lock_timeout: "5s" }]);
  } finally {
    await ask(superUrl("postgres"), `DROP DATABASE ${name} WITH (FORCE)`);
  }
});
