import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { giveToApp } from "./app-role";
import { claimServer } from "./claim";
import { appUrl, type Cluster, prepareCluster, serverUrl, stopServer } from "./cluster";
import { findFreePort } from "./free-port";
import { stopLeftover } from "./leftover";

const FLAGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  log_checkpoints: "off",
  // Nothing of a failed statement: it would carry students' texts into the log.
  log_min_messages: "log",
};

const LAUNCHES = 20;
const RELAUNCH_MS = 5_000;

export interface PostgresServer {
  /** The URL of a database of this server for the app, whose own it is; it is made if missing. */
  openDatabase(name: string): Promise<string>;
  /** The URL of a database for who may do everything. */
  superUrl(name: string): string;
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  onNote: (note: string) => void;
}

type Running = { process: ChildProcess; claim: Client };

/**
 * PostgreSQL on DATA_DIR/postgres, durable, reachable from this machine only, and started again on the same
 * port when it dies.
 */
export async function startPostgres({ dataDir, onNote }: Options): Promise<PostgresServer> {
  const cluster = await prepareCluster(dataDir, onNote);
  await stopLeftover(cluster);
  const port = await findFreePort();

  let isStopping = false;
  let running = launch(cluster, port);
  running.then(watch, () => undefined);

  function watch(server: Running): void {
    server.process.once("exit", () => {
      if (isStopping) return;
      onNote("PostgreSQL stopped unexpectedly: starting it again.");
      running = relaunch();
      running.then(watch, () => undefined);
    });
  }

  /** On and on: what keeps it from starting, as a full disk does, may be mended while people wait. */
  async function relaunch(): Promise<Running> {
    for (;;) {
      try {
        return await launch(cluster, port);
      } catch (error) {
        if (isStopping) throw error;
        onNote(error instanceof Error ? error.message : String(error));
        await sleep(RELAUNCH_MS);
      }
    }
  }

  await running;
  return {
    async openDatabase(name) {
      const superUrl = (database: string) => serverUrl(cluster, port, database);
      await giveToApp({ superUrl, name, password: cluster.appPassword });
      return appUrl(cluster, port, name);
    },
    superUrl: (name) => serverUrl(cluster, port, name),
    async stop() {
      isStopping = true;
      const server = await running.catch(() => null);
      await server?.claim.end();
      if (server && isRunning(server.process)) await stopServer(cluster);
    },
  };
}

/**
 * Starts the server and waits till it answers; tries again for a while, because the processes of a killed one
 * take a moment to end.
 */
async function launch(cluster: Cluster, port: number): Promise<Running> {
  for (let launches = 0; launches < LAUNCHES; launches++) {
    const server = spawnServer(cluster, port);
    const claim = await claimWhenReady(server, serverUrl(cluster, port));
    if (claim) return { process: server, claim };
    await sleep(250);
  }

  const lastLines = readFileSync(cluster.log, "utf8").trim().split("\n").slice(-5).join("\n");
  throw new Error(`PostgreSQL does not start. The end of ${cluster.log}:\n${lastLines}`);
}

function spawnServer({ binaries, folder, log, user }: Cluster, port: number): ChildProcess {
  const output = openSync(log, "a", 0o600);
  const flags = Object.entries(FLAGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(binaries.postgres, ["-D", folder, "-p", String(port), ...flags], {
    ...user,
    cwd: folder,
    stdio: ["ignore", output, output],
    // Out of the terminal's reach: Ctrl-C must end the app before its database.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  closeSync(output);
  server.on("error", () => undefined);
  return server;
}

async function claimWhenReady(server: ChildProcess, url: string): Promise<Client | null> {
  while (isRunning(server)) {
    try {
      return await claimServer(url);
    } catch (error) {
      if (isCode(error, "28P01")) {
        server.kill("SIGINT");
        throw new Error(
          "PostgreSQL does not take the password kept in DATA_DIR/postgres-password. Restore that file from a backup.",
        );
      }
      await sleep(25);
    }
  }
  return null;
}

function isRunning(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
