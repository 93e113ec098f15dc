import { execFile } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { appRole } from "./app-role";
import { type Binaries, findBinaries } from "./binaries";
import { keepSecret } from "./kept-secret";
import { chooseServerUser, letRead, letThrough, type ServerUser } from "./server-user";

const VERSION = "18";

/** A PostgreSQL data folder with what is needed to run it. */
export type Cluster = {
  folder: string;
  log: string;
  /** Of the role that may do everything. */
  password: string;
  /** Of the one the app comes as. */
  appPassword: string;
  user: ServerUser;
  binaries: Binaries;
};

/**
 * The data folder in DATA_DIR/postgres. It is made beside its place and moved there when whole, so a kill
 * leaves no half of one.
 */
export async function prepareCluster(dataDir: string, onNote: (note: string) => void): Promise<Cluster> {
  const home = openDataDir(dataDir);
  const cluster: Cluster = {
    folder: join(home, "postgres"),
    log: join(home, "postgres.log"),
    password: keepSecret(join(home, "postgres-password")),
    appPassword: keepSecret(join(home, "app-password")),
    user: chooseServerUser(),
    binaries: findBinaries(),
  };

  letThrough(cluster.user, cluster.binaries.home, onNote);
  letRead(cluster.user, cluster.binaries.home, cluster.binaries.postgres);
  letThrough(cluster.user, home, onNote);

  if (!existsSync(cluster.folder)) await makeCluster(cluster);
  checkVersion(cluster.folder);
  return cluster;
}

/** DATA_DIR as an absolute path, made if missing, and surely writable. */
function openDataDir(dataDir: string): string {
  const home = resolve(dataDir);
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return home;
  } catch (error) {
    throw new Error(`DATA_DIR ${home} cannot be written to. Set DATA_DIR to a folder that can.`, {
      cause: error,
    });
  }
}

/** PostgreSQL's fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopServer({ binaries, folder, user }: Cluster): Promise<void> {
  await promisify(execFile)(binaries.pgCtl, ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"], {
    ...user,
    cwd: folder,
  });
}

/** For who may do everything: what is done to the server itself. */
export function serverUrl(
  { password }: Pick<Cluster, "password">,
  port: number,
  database = "postgres",
): string {
  return `postgresql://crossfloor:${password}@127.0.0.1:${port}/${database}`;
}

/** For the app, and for all that is done to what it keeps. */
export const appUrl = (
  { appPassword }: Pick<Cluster, "appPassword">,
  port: number,
  database: string,
): string => `postgresql://${appRole}:${appPassword}@127.0.0.1:${port}/${database}`;

async function makeCluster({ folder, password, user, binaries }: Cluster): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = join(draft, "..", "postgres-password.new");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);

  try {
    const sort = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const entry = ["--auth=scram-sha-256", "--username=crossfloor", `--pwfile=${passwordFile}`];
    await promisify(execFile)(binaries.initdb, [`--pgdata=${draft}`, ...sort, ...entry], {
      ...user,
      cwd: draft,
    });
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== VERSION)
    throw new Error(
      `${folder} was made by PostgreSQL ${version}; this release runs ${VERSION}. Restore a backup into a new DATA_DIR.`,
    );
}
