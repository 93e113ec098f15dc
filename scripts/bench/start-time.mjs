import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onShutdown } from "../shutdown.mjs";
import { median } from "./medians.mjs";
import { findFreePort } from "./stage.mjs";

const STARTS = 3;
const PATIENCE_MS = 60_000;

/**
 * How long npm start takes to a healthy app where everything is there already. The first start makes the
 * database and does not count.
 */
export async function measureStart({ dataDir }) {
  const times = [];
  for (let turn = 0; turn <= STARTS; turn++) {
    const seconds = await startOnce(join(dataDir, "start"));
    if (turn > 0) times.push(seconds);
  }
  return [
    {
      key: "start",
      what: "npm start on a prepared machine, to healthy",
      unit: "s",
      ours: median(times),
      goal: { most: 4 },
    },
  ];
}

async function startOnce(dataDir) {
  const port = await findFreePort();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(port), DATA_DIR: dataDir };
  const begun = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: "ignore" });
  onShutdown(() => child.kill());
  const ended = once(child, "exit");
  try {
    await Promise.race([
      waitForHealth(port),
      ended.then(() => Promise.reject(new Error("npm start ended by itself"))),
    ]);
    return (performance.now() - begun) / 1000;
  } finally {
    child.kill();
    await ended;
  }
}

async function waitForHealth(port) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.ok) {
    if (performance.now() > deadline) throw new Error("npm start does not become healthy");
    await sleep(20);
  }
}
