import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { alone } from "../alone.mjs";
import { loadTypeScript } from "../load-typescript.mjs";
import { node, runQuietly } from "../run.mjs";
import { onShutdown } from "../shutdown.mjs";
import { whenChanged } from "../stamp.mjs";
import { step } from "../step.mjs";
import { readyText } from "./ready-text.mjs";

const FOLDER = "scripts/bench/bare-app";
const PATIENCE_MS = 30_000;

/** Serves the limit of what Next can do, an app with almost nothing in it, and answers its port. */
export async function serveBareNext(dataDir) {
  await alone(() =>
    whenChanged([`${FOLDER}/app`, "package-lock.json"], `${FOLDER}/.next/.crossfloor-sources`, build),
  );

  const { findFreePort } = await loadTypeScript("lib/embedded/free-port.ts");
  const port = await findFreePort();
  const text = join(dataDir, "ready-text");
  writeFileSync(text, readyText);

  const [program, ...args] = node("next/dist/bin/next", "start", FOLDER, "--port", String(port));
  const app = spawn(program, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", READY_TEXT: text },
    stdio: "ignore",
  });
  onShutdown(() => app.kill());

  const deadline = performance.now() + PATIENCE_MS;
  while (!(await fetch(`http://127.0.0.1:${port}/text`).catch(() => null))?.ok) {
    if (performance.now() > deadline) throw new Error("the bare app does not answer");
    await sleep(100);
  }
  return port;
}

const build = () =>
  step("build the bare app", () =>
    runQuietly(node("next/dist/bin/next", "build", FOLDER), { READY_TEXT: "/dev/null" }),
  );
