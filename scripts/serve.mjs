import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loadTypeScript } from "./load-typescript.mjs";
import { node } from "./run.mjs";
import { fail, onShutdown } from "./shutdown.mjs";

const [ONE, SEVERAL] = ["server", "several"].map((name) =>
  fileURLToPath(new URL(`../lib/server/${name}.ts`, import.meta.url)),
);
const TYPESCRIPT = import.meta.resolve("tsx/esm");
const END_WITH_PARENT = new URL("end-with-parent.mjs", import.meta.url).href;
const GRACE_MS = 10_000;
const PATIENCE_MS = 90_000;
const LAST_LINES = 30;

/**
 * Serves the app with these settings (as variables) until this process ends, and returns its process id when
 * it is healthy. An app that ends by itself after that is started again; one that ends too often is lost. It
 * ends before whatever was started earlier. `dev` serves what is being worked on instead of what was built.
 */
export async function serve(settings, { isDev = false, onLost = fail } = {}) {
  const { keepRunning } = await loadTypeScript("lib/embedded/keep-running.ts");
  const first = spawnApp(settings, isDev);
  let log = keepLog(first);
  let stop = () => first;
  onShutdown(() => end(stop()));

  const stopped = (how) => new Error(`The app stopped by itself (${how}). Its last lines:\n${log.read()}`);
  await new Promise((resolve, reject) => {
    first.once("close", (code, signal) => reject(stopped(signal ?? `exit code ${code}`)));
    waitForHealth(Number(settings.PORT)).then(resolve, reject);
  });
  log.show();

  const begin = () => {
    const app = spawnApp(settings, isDev);
    log = keepLog(app);
    log.show();
    return app;
  };
  const { tell } = await loadTypeScript("lib/log/log.ts");
  const onAgain = (how) => tell("error", "started-again", { how });
  stop = keepRunning(first, { begin, onAgain, onLost: (how) => onLost(stopped(how)) });
  return first.pid;
}

function spawnApp(settings, isDev) {
  const { NODE_ENV: _, ...inherited } = process.env;
  const [program, ...args] = isDev
    ? node("next/dist/bin/next", "dev", "--port", settings.PORT)
    : [process.execPath, "--import", TYPESCRIPT, settings.WEB_CONCURRENCY > 1 ? SEVERAL : ONE];

  return spawn(program, ["--import", END_WITH_PARENT, ...args], {
    env: {
      ...inherited,
      NODE_ENV: isDev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Out of the terminal's reach: Ctrl-C comes to this script, which ends things in order.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

/**
 * What the app says goes on to this script's output once it is healthy. The last lines are kept for the case
 * that it stops by itself.
 */
function keepLog(app) {
  let kept = "";
  let isShown = false;
  for (const stream of [app.stdout, app.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      if (isShown) process.stdout.write(text);
      kept = (kept + text).split("\n").slice(-LAST_LINES).join("\n");
    });
  }
  return { read: () => kept.trimEnd(), show: () => (isShown = true) };
}

async function waitForHealth(port) {
  const deadline = performance.now() + PATIENCE_MS;
  let found = "no answer";

  while (performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    if (answer) found = `status ${answer.status}`;
    await sleep(50);
  }
  throw new Error(`The app does not become healthy: /api/health gives ${found}.`);
}

async function end(app) {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, "exit");
  app.kill("SIGTERM");
  await Promise.race([ended, sleep(GRACE_MS).then(() => app.kill("SIGKILL"))]);
}

/** Waits for the port to be free: the app of a killed script needs a moment to end. */
export async function waitForPort(port) {
  for (let tries = 0; tries < 30; tries++) {
    if (await isFree(port)) return;
    await sleep(100);
  }
  throw new Error(
    `PORT ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
  );
}

function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else
        reject(new Error(`PORT ${port} cannot be used. Choose another, 1024 or higher.`, { cause: error }));
    });
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
