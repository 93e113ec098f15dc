// npm run --silent sbom > FILE: what a running school is made of, in CycloneDX, by the lock file. npm's own
// --omit=dev also leaves out what something else needs for its tests alone: React, for one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const format = ["--sbom-format", "cyclonedx", "--package-lock-only"];
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
const [program, ...args] = [...npm, "sbom", ...format];
const all = JSON.parse(execFileSync(program, args, { maxBuffer: 64_000_000, encoding: "utf8" }));

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const running = new Set([all.metadata.component["bom-ref"]]);
for (const [path, { version, dev, devOptional }] of Object.entries(packages))
  if (!dev && !devOptional) running.add(`${path.split("node_modules/").at(-1)}@${version}`);

const isRunning = (reference) => running.has(reference);
console.log(
  JSON.stringify(
    {
      ...all,
      components: all.components.filter((component) => isRunning(component["bom-ref"])),
      dependencies: all.dependencies
        .filter(({ ref }) => isRunning(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isRunning) })),
    },
    null,
    2,
  ),
);
