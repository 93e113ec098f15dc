import { statfs } from "node:fs/promises";

type Disk = Readonly<{ folder: string; leastMegabytes: number }>;

/** Where the embedded database lies, and how much is to be free there; 0 where it is nobody's business. */
const ownDisk = (): Disk => ({
  folder: process.env.DATA_DIR ?? ".",
  leastMegabytes: Number(process.env.LEAST_FREE_MB ?? 0),
});

/**
 * Whether the disk with the database has enough free: on a full one nothing is written, so it is told before.
 * Null where nobody wants to know, or it cannot be found out.
 */
export async function readDisk({ folder, leastMegabytes } = ownDisk()): Promise<"ok" | "low" | null> {
  if (leastMegabytes === 0) return null;
  const found = await statfs(folder).catch(() => null);
  return found && (found.bavail * found.bsize < leastMegabytes * 2 ** 20 ? "low" : "ok");
}

/** What is free where the app's data lie; not a number where that cannot be found out. */
export async function readFreeBytes({ folder } = ownDisk()): Promise<number> {
  const found = await statfs(folder).catch(() => null);
  return found ? found.bavail * found.bsize : Number.NaN;
}
