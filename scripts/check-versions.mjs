// The minimum versions of .config/minimum-versions.json, held against the lock file (or the one that is
// named) and the running Node: `npm audit` does not answer behind a school's firewall.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const { node, packages } = read(".config/minimum-versions.json");
const installed = read(process.argv[2] ?? "package-lock.json").packages;

const found = [["node", process.versions.node, node]];
for (const [path, { version }] of Object.entries(installed)) {
  const name = path.split("node_modules/").at(-1);
  if (Object.hasOwn(packages, name)) found.push([name, version, packages[name]]);
}
const old = found.filter(([, version, { least }]) => isOlder(version, [least].flat()));
for (const [name, version, { least, why }] of old)
  console.error(`${name} ${version} is older than ${[least].flat().join(" or ")}. ${why}`);
process.exit(old.length === 0 ? 0 : 1);

/** Of several minimums the one of the same major version counts, else the highest. */
function isOlder(version, minimums) {
  const own = minimums.find((least) => parts(least)[0] === parts(version)[0]) ?? minimums.at(-1);
  const at = parts(version).findIndex((part, place) => part !== parts(own)[place]);
  return at >= 0 && parts(version)[at] < parts(own)[at];
}

function parts(version) {
  return version.split(/[-+]/)[0].split(".").map(Number);
}
