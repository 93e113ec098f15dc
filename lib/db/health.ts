import { db } from "./client";

const waitMs = 2000;

/** The database as it answers within two seconds: whether it does, and takes what is written. */
export type DatabaseState = "up" | "read-only" | "down";

export function readDatabaseState(): Promise<DatabaseState> {
  const asked = db.$queryRaw<
    { isReadOnly: boolean }[]
  >`SELECT current_setting('transaction_read_only')::boolean AS "isReadOnly"`.then(
    ([found]): DatabaseState => (found?.isReadOnly ? "read-only" : "up"),
    (): DatabaseState => "down",
  );
  return Promise.race([
    asked,
    new Promise<DatabaseState>((resolve) => setTimeout(resolve, waitMs, "down").unref()),
  ]);
}

/** Whether the database answers within two seconds. */
export const isDatabaseUp = async (): Promise<boolean> => (await readDatabaseState()) !== "down";
