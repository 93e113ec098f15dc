// npm run migrate:new -- NAME: writes the difference between the committed prisma/schema.prisma and yours as
// a migration. The name `first` writes the first migration anew, from an empty database: only until the first
// release.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadTypeScript } from "./load-typescript.mjs";
import { openSchemaEngine } from "./schema-engine.mjs";

const ALL = { externalTables: [], externalEnums: [] };
const FIRST = "20261124000000_first";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) stop("Usage: npm run migrate:new -- name_of_the_change");

const isFirst = name === "first";
if (!isFirst && git("status", "--porcelain", "prisma/migrations")) {
  stop(
    "There is a migration that is not committed. A schema and its migration are committed together: commit it, or delete it to make it again.",
  );
}

const path = resolve("prisma/schema.prisma");
const after = { path, content: readFileSync(path, "utf8") };
const before = isFirst ? null : { path, content: git("show", "HEAD:prisma/schema.prisma") };

const sql = await compare(before, after);
if (sql.includes("This is an empty migration.")) stop("The schema has not changed since the last commit.");

const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = `prisma/migrations/${isFirst ? FIRST : `${timestamp}_${name}`}`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/migration.sql`, sql);
console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);

/**
 * The SQL that makes one schema into the other. The engine wants a server for it, and gets one that is thrown
 * away.
 */
async function compare(before, after) {
  const { startPostgres } = await loadTypeScript("lib/embedded/postgres.ts");

  mkdirSync(".data", { recursive: true });
  const dataDir = mkdtempSync(".data/migration-");
  const server = await startPostgres({ dataDir, onNote: () => {} });

  try {
    const engine = await openSchemaEngine(await server.openDatabase("crossfloor"), after);
    const from = before ? { tag: "schemaDatamodel", files: [before] } : { tag: "empty" };
    const to = { tag: "schemaDatamodel", files: [after] };
    const { stdout } = await engine.diff({
      from,
      to,
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: ALL,
    });
    return stdout ?? "";
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}

function git(...words) {
  return execFileSync("git", words, { encoding: "utf8" });
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
