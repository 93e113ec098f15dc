import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onShutdown } from "./shutdown.mjs";

const clone = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
const LOCK = join(tmpdir(), `crossfloor-${clone}.lock`);

/**
 * Does `work` while no other process does such work in this clone. The lock of a process that is gone does
 * not count.
 */
export async function alone(work) {
  let isHeld = false;
  onShutdown(() => isHeld && rmSync(LOCK, { force: true }));

  if (!take()) console.log("  waiting for another npm start or npm test in this folder …");
  while (!take()) await sleep(200);

  isHeld = true;
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
    isHeld = false;
  }
}

/** Whether the lock is this process's now. */
function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isHolderAlive()) rmSync(LOCK, { force: true });
  }
  return readHolder() === process.pid;
}

function isHolderAlive() {
  try {
    return process.kill(readHolder(), 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readHolder() {
  try {
    return Number(readFileSync(LOCK, "utf8"));
  } catch {
    return 0;
  }
}
