import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NO_SOURCE = /^generated$|\.(test|security)\.tsx?$/;

/**
 * Does `work` unless it was last done for the same contents of `sources` (files and folders), and with the
 * same `variables` of the environment, as the file `stamp` tells.
 */
export async function whenChanged(sources, stamp, work, variables = []) {
  const fingerprint = takeFingerprint(sources, variables);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;

  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, fingerprint);
}

function takeFingerprint(sources, variables) {
  const hash = createHash("sha256");
  for (const name of variables) if (process.env[name]) hash.update(`${name}=${process.env[name]}\0`);
  for (const file of sources.flatMap(listFiles))
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];

  const names = readdirSync(path).filter((name) => !NO_SOURCE.test(name));
  return names.sort().flatMap((name) => listFiles(join(path, name)));
}
