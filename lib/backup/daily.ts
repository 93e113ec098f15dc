import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeBackup } from "./write-backup";

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const named = /^(\d{4}-\d{2}-\d{2})\.backup\.gz$/;

/**
 * Writes today's backup (UTC) into a folder if it is not there, and then throws those away that are as many
 * days old or older. Other files stay. Returns whether one was written.
 */
export async function keepDailyBackup(
  databaseUrl: string,
  folder: string,
  { days, now = new Date() }: Readonly<{ days: number; now?: Date }>,
): Promise<boolean> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const today = `${dayOf(now)}.backup.gz`;
  const isNew = !readdirSync(folder).includes(today);
  if (isNew) await writeBackup(databaseUrl, join(folder, today));
  const oldest = dayOf(new Date(now.getTime() - (days - 1) * 86_400_000));
  for (const file of readdirSync(folder))
    if ((named.exec(file)?.[1] ?? oldest) < oldest) rmSync(join(folder, file));
  return isNew;
}

/** When the newest of the daily backups in a folder was written; null where there is none. */
export async function findLastBackup(folder: string): Promise<Date | null> {
  const files = await readdir(folder).catch((): string[] => []);
  const newest = files
    .filter((file) => named.test(file))
    .sort()
    .at(-1);
  return newest === undefined ? null : (await stat(join(folder, newest))).mtime;
}
