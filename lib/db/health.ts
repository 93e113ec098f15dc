import { db } from "./client";

const waitMs = 2000;

/** Whether the database answers within two seconds. */
export function isDatabaseUp(): Promise<boolean> {
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, new Promise<false>((resolve) => setTimeout(resolve, waitMs, false).unref())]);
}
