import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it } from "vitest";
import { emailField } from "../lib/input/text-field";

const migration = join(
  import.meta.dirname,
  "migrations/20261128000000_email_addresses_as_they_are_typed/migration.sql",
);

it("an account that was made with an address nobody can type has the one that log-in reads", async () => {
  const database = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await database.connect();
  try {
    await database.query("BEGIN");
    const before = [
      "ada@a.org",
      "a\u200bda@a.org",
      "“\u200emary–ann@b.org”",
      "ben\u00a0@b.org\ufeff",
      "judge＠b．org",
      "two\u200b@c.org",
      "t\u200dwo@c.org",
      "okafor@school.org",
    ];
    for (const [at, email] of before.entries())
      await database.query(
        `INSERT INTO "Teacher" ("id", "email", "name", "passwordHash", "createdAt") VALUES ($1, $2, 'T', '', now() + $3 * interval '1 s')`,
        [`t${at}`, email, at],
      );
    await database.query(readFileSync(migration, "utf8"));
    const { rows } = await database.query<{ id: string; email: string }>(
      `SELECT "id", "email" FROM "Teacher" WHERE "id" LIKE 't_' ORDER BY "id"`,
    );
    expect(rows.map(({ email }) => email)).toEqual([
      "ada@a.org",
      "a\u200bda@a.org",
      "mary-ann@b.org",
      "ben@b.org",
      "judge@b.org",
      "two@c.org",
      "t\u200dwo@c.org",
      "okafor@school.org",
    ]);
    for (const at of [0, 2, 3, 4, 5, 7]) expect(rows[at]?.email).toBe(emailField.parse(before[at]));
  } finally {
    await database.query("ROLLBACK");
    await database.end();
  }
});
