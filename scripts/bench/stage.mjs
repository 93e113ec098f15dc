import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openEmbeddedDatabase, seedDatabase } from "../database.mjs";
import { loadTypeScript } from "../load-typescript.mjs";
import { buildApp } from "../prepare.mjs";
import { serve } from "../serve.mjs";
import { onShutdown } from "../shutdown.mjs";
import { step } from "../step.mjs";
import { serveBareNext } from "./bare-next.mjs";
import { startLoad } from "./load.mjs";

/**
 * Serves the built app on a database of its own that is thrown away, and makes ready what it is measured with
 * and against: the load, and the bare servers, each started when first asked for.
 */
export async function setStage() {
  const dataDir = mkdtempSync(join(tmpdir(), "crossfloor-bench-"));
  onShutdown(() => rmSync(dataDir, { recursive: true, force: true }));

  const [databaseUrl] = await Promise.all([
    step("start the database", () => openEmbeddedDatabase(dataDir)),
    buildApp(),
  ]);
  process.env.DATABASE_URL = databaseUrl;
  process.env.LIFT_MEMBER_LIMITS = "1";
  await migrateDatabase(databaseUrl);
  await seedDatabase(databaseUrl, false);

  const port = await findFreePort();
  const pid = await step("start the app", async () =>
    serve(await settingsFor({ port, dataDir, databaseUrl })),
  );
  return {
    dataDir,
    databaseUrl,
    port,
    pid,
    address: `http://127.0.0.1:${port}`,
    load: startLoad(),
    bareNext: onceOnly(() => serveBareNext(dataDir)),
    bareServer: onceOnly(startBareServer),
  };
}

export async function findFreePort() {
  const { findFreePort } = await loadTypeScript("lib/embedded/free-port.ts");
  return findFreePort();
}

async function settingsFor({ port, dataDir, databaseUrl }) {
  const { readSettings, writeSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const settings = readSettings({
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  });
  return writeSettings({ ...settings, databaseUrl, secret: randomBytes(32).toString("hex") });
}

async function startBareServer() {
  const server = fork(new URL("bare-server.mjs", import.meta.url));
  onShutdown(() => server.kill());
  const [port] = await once(server, "message");
  return port;
}

function onceOnly(make) {
  let made;
  return () => (made ??= make());
}
