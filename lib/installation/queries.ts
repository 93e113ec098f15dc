import { join } from "node:path";
import { version } from "@/package.json";
import { findLastBackup } from "../backup/daily";
import { type DatabaseState, readDatabaseState } from "../db/health";
import { readFigures } from "../keeping/retention";
import { sendsMail } from "../mail/mailer";
import { readDisk } from "./disk";

/** How the installation is. `backup` is false where it makes none itself, null where none is written yet. */
export type Installation = Readonly<{
  version: string;
  database: DatabaseState;
  disk: "ok" | "low" | null;
  backup: Date | null | false;
  backupDays: number;
  isMailing: boolean;
}>;

export async function readInstallation(): Promise<Installation> {
  const { backupDays } = readFigures();
  const [database, disk, last] = await Promise.all([
    readDatabaseState(),
    readDisk(),
    findLastBackup(join(process.env.DATA_DIR ?? ".", "backups")),
  ]);
  const backup = backupDays > 0 && last;
  return { version, database, disk, backup, backupDays, isMailing: sendsMail() };
}
