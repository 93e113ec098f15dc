import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Whom PostgreSQL's programs run as: nobody named (this user), or, because they refuse root, the system's
 * user `postgres`.
 */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

/** Under root, finds or makes the system user `postgres`; otherwise changes nothing. */
export function chooseServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};

  const existing = findSystemUser();
  if (existing) return existing;

  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const made = findSystemUser();
  if (made) return made;

  throw new Error(
    "PostgreSQL refuses to run as root, and a system user `postgres` could not be made. Run npm start as an ordinary user, or set DATABASE_URL.",
  );
}

/**
 * Makes sure that the server's user can pass through `folder` and every folder above it. A clone or DATA_DIR
 * in a home that is closed to others (0700) is opened for passing only (o+x): names in it still cannot be
 * listed.
 */
export function letThrough(user: ServerUser, folder: string, onNote: (note: string) => void): void {
  if (user.uid === undefined || canPass(user, folder)) return;

  for (const closed of listUpwards(folder).filter((path) => !(statSync(path).mode & 0o001))) {
    spawnSync("chmod", ["o+x", closed]);
    onNote(`Let PostgreSQL's user pass through ${closed} (chmod o+x).`);
  }

  if (!canPass(user, folder)) {
    throw new Error(
      `PostgreSQL refuses to run as root, and its user \`postgres\` cannot reach ${folder}. Move it, or run npm start as an ordinary user.`,
    );
  }
}

/**
 * Makes sure that the server's user can read what is in `folder`, which an install under a strict umask keeps
 * from it.
 */
export function letRead(user: ServerUser, folder: string, program: string): void {
  if (user.uid !== undefined && !canPass(user, program)) spawnSync("chmod", ["-R", "o+rX", folder]);
}

function listUpwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...listUpwards(parent)];
}

function canPass(user: ServerUser, path: string): boolean {
  return spawnSync("test", ["-x", path], { ...user, cwd: "/" }).status === 0;
}

function findSystemUser(): ServerUser | null {
  try {
    const read = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }));
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    return null;
  }
}
