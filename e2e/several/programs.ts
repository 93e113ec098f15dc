import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findQuietPort } from "../faults/quiet-port";
import { until } from "../faults/until";

/** A program of Debian's that runs beside the app. */
export type Program = AsyncDisposable &
  Readonly<{ port: number; kill: () => Promise<void>; begin: () => Promise<void> }>;

const isRoot = process.getuid?.() === 0;

/** The path of one of some programs, which is installed from a package of Debian's where it is missing. */
function find(names: readonly string[], parcel: string): string {
  const places = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  const look = () => names.flatMap((name) => places.map((place) => join(place, name))).find(existsSync);
  if (!look() && isRoot)
    spawnSync("sh", ["-c", `apt-get update && apt-get install -y --no-install-recommends ${parcel}`], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    });
  const found = look();
  if (!found) throw new Error(`A program is missing. As root on Debian: apt-get install ${parcel}`);
  return found;
}

async function run(port: number, begin: () => ChildProcess, cleanUp: () => void): Promise<Program> {
  let child: ChildProcess;
  const start = async () => {
    child = begin();
    await until("it takes connections", async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
      const socket = createConnection({ port, host: "127.0.0.1" });
      await once(socket, "connect");
      socket.destroy();
      return true;
    });
  };
  const kill = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  await start();
  return {
    port,
    kill,
    begin: start,
    async [Symbol.asyncDispose]() {
      await kill();
      cleanUp();
    },
  };
}

/** Valkey, or the Redis that Debian has. */
export async function startValkey(): Promise<Program> {
  const path = find(["valkey-server", "redis-server"], "redis-server");
  const port = await findQuietPort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  return run(
    port,
    () => spawn(path, args, { cwd: tmpdir(), stdio: "ignore" }),
    () => undefined,
  );
}

/** PgBouncer, which gives each transaction whichever of its connections is free. */
export async function startPgBouncer(databaseUrl: string): Promise<Program> {
  const path = find(["pgbouncer"], "pgbouncer");
  const { username, password, port: to } = new URL(databaseUrl);
  const port = await findQuietPort();
  const folder = mkdtempSync(join(tmpdir(), "pgbouncer-"));
  const [settings, users] = [join(folder, "pgbouncer.ini"), join(folder, "users.txt")];
  writeFileSync(users, `"${username}" "${password}"\n`);
  const lines = {
    listen_addr: "127.0.0.1",
    listen_port: port,
    unix_socket_dir: "",
    auth_type: "scram-sha-256",
    auth_file: users,
    pool_mode: "transaction",
    max_client_conn: 400,
    default_pool_size: 12,
  };
  const text = Object.entries(lines).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(settings, `[databases]\n* = host=127.0.0.1 port=${to}\n[pgbouncer]\n${text.join("\n")}\n`);
  chmodSync(folder, 0o755);
  const args = isRoot ? ["-u", "postgres", settings] : [settings];
  return run(
    port,
    () => spawn(path, args, { cwd: folder, stdio: "ignore" }),
    () => rmSync(folder, { recursive: true, force: true }),
  );
}
