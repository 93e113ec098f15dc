import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
type Installed = Readonly<{ version: string; dev?: boolean; devOptional?: boolean }>;
const lock = readFileSync(join(root, "package-lock.json"), "utf8");
const { packages } = JSON.parse(lock) as Readonly<{ packages: Record<string, Installed> }>;
const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? "";

const checkVersions = (file = "package-lock.json") =>
  spawnSync(process.execPath, ["scripts/check-versions.mjs", file], { cwd: root, encoding: "utf8" });

it("finds each package that is older than it may be, a copy inside another too", () => {
  expect(checkVersions()).toMatchObject({ status: 0, stderr: "" });
  const folder = mkdtempSync(join(tmpdir(), "versions-"));
  const aged = join(folder, "package-lock.json");
  const { packages: minimums } = JSON.parse(
    readFileSync(join(root, ".config/minimum-versions.json"), "utf8"),
  ) as Readonly<{ packages: Record<string, Readonly<{ least: readonly string[] }>> }>;
  const names = Object.keys(minimums);
  const old = names.map((name) => [`node_modules/other/node_modules/${name}`, { version: "0.0.9" }]);
  writeFileSync(aged, JSON.stringify({ packages: Object.fromEntries(old) }));
  const { status, stderr } = checkVersions(aged);
  for (const name of names)
    expect(stderr).toContain(`${name} 0.0.9 is older than ${minimums[name]?.least.join(" or ")}.`);
  expect(status).toBe(1);
  rmSync(folder, { recursive: true });
});

it("lists every package of a running school in its bill of materials, and what only tests need in none", () => {
  const { stdout } = spawnSync("npm", ["run", "--silent", "sbom"], { cwd: root, encoding: "utf8" });
  const { bomFormat, components } = JSON.parse(stdout) as Readonly<{
    bomFormat: string;
    components: readonly Readonly<{ name: string; version: string }>[];
  }>;
  expect(bomFormat).toBe("CycloneDX");
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const running = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path && !dev && !devOptional,
  );
  expect(running.length).toBeGreaterThan(50);
  const missing = running
    .map(([path, { version }]) => `${nameOf(path)}@${version}`)
    .filter((one) => !listed.has(one));
  expect(missing).toEqual([]);
  for (const tool of ["vitest", "@playwright/test", "@biomejs/biome"])
    expect([...listed].filter((one) => one.startsWith(`${tool}@`))).toEqual([]);
});
