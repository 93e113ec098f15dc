import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { node } from "./run.mjs";

const SYSTEM = "/usr/bin/chromium";
const DOWNLOAD_MS = 180_000;
const PACKAGES_MS = 600_000;

/**
 * The path of a Chromium that starts: the one that is set, Playwright's, the system's, or else one that is
 * installed now.
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return checkChosen(process.env.CHROMIUM_PATH);

  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  const candidates = [
    () => own,
    () => SYSTEM,
    () =>
      install(
        "Playwright's Chromium",
        node("@playwright/test/cli.js", "install", "chromium", "--no-shell"),
        own,
      ),
    () => process.getuid?.() === 0 && installFromDebian("Debian's Chromium", ["chromium"], SYSTEM),
  ];

  for (const candidate of candidates) {
    const path = candidate();
    if (path && isWorking(path)) return path;
  }
  throw new Error(
    "There is no browser for the browser tests. Install Chromium, and set CHROMIUM_PATH if it is not /usr/bin/chromium.",
  );
}

/** Installs packages of Debian's and returns the path, without a word on whether it is there now. */
export function installFromDebian(name, packages, path) {
  const command = `apt-get update && apt-get install -y ${packages.join(" ")}`;
  return install(name, ["sh", "-c", command], path, PACKAGES_MS);
}

function install(name, [program, ...args], path, patience = DOWNLOAD_MS) {
  console.log(`  installing ${name} …`);
  const { status, stderr } = spawnSync(program, args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    encoding: "utf8",
    timeout: patience,
  });
  if (status !== 0)
    console.log(`  that did not work: ${stderr?.trim().split("\n").at(-1) ?? "no answer in time"}`);
  return path;
}

function checkChosen(path) {
  if (isWorking(path)) return path;
  throw new Error(`CHROMIUM_PATH ${path} does not start.`);
}

/** A browser without the system's libraries it needs is there and does not start. */
function isWorking(path) {
  return (
    existsSync(path) &&
    spawnSync(path, ["--no-sandbox", "--headless", "--version"], { timeout: 30_000 }).status === 0
  );
}
