import { readFileSync } from "node:fs";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import * as posts from "./post-statements";
import * as rooms from "./room-statements";
import * as turns from "./turn-statements";
import * as writes from "./write-statements";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const texts = Object.entries({ ...posts, ...rooms, ...turns, ...writes }).flatMap(([name, one]) =>
  "text" in one ? [[name, one.text] as const] : [],
);

describe("the hot statements", () => {
  it("name tables, types and columns of Prisma's schema, or what they name themselves", () => {
    const models = new Set(schema.match(/(?<=^(?:model|enum) )\w+/gm));
    const columns = new Set(schema.match(/(?<=^ {2})\w+/gm));
    const unknown = texts.flatMap(([name, text]) => {
      const own = new Set(Array.from(text.matchAll(/AS "(\w+)"/g), ([, as]) => as));
      const named = Array.from(text.matchAll(/(?<!COLLATE )"(\w+)"/g), ([, word = ""]) => word);
      const missing = named.filter((word) => !models.has(word) && !columns.has(word) && !own.has(word));
      return missing.map((word) => `${name}: ${word}`);
    });
    expect(unknown).toEqual([]);
  });

  it("are understood by a database that was made by the schema's migrations", async () => {
    const connection = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await connection.connect();
    try {
      for (const [at, [name, text]] of texts.entries())
        await connection.query(`PREPARE s${at} AS ${text}`).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`);
        });
    } finally {
      await connection.end();
    }
  });
});
