import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { claimServer } from "./claim";
import { type Cluster, serverUrl, stopServer } from "./cluster";

/**
 * Stops the server that a killed `npm start` left running on this data folder. Only a server that takes our
 * password and says it serves this folder is stopped; one that a living `npm start` holds is an error.
 */
export async function stopLeftover(cluster: Cluster): Promise<void> {
  const file = join(cluster.folder, "postmaster.pid");
  if (!existsSync(file)) return;

  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  const state = await askServer(cluster, Number(port));

  if (state === "held")
    throw new Error(
      `DATA_DIR is in use: another npm start runs on ${cluster.folder}. Stop it, or set DATA_DIR to another folder.`,
    );
  if (state === "leftover") await stopServer(cluster);
  // PostgreSQL would take any living process for its own former self: after a reboot the number may be
  // somebody else's.
  if (state === "absent" && isAlive(Number(pid))) rmSync(file);
}

async function askServer(cluster: Cluster, port: number): Promise<"held" | "leftover" | "absent"> {
  let refusals = 0;
  let waits = 0;
  while (refusals < 3) {
    try {
      const claim = await claimServer(serverUrl(cluster, port));
      if (!claim) return "held";

      const { rows } = await claim.query<{ data_directory: string }>("SHOW data_directory");
      await claim.end();
      return realpathSync(rows[0]?.data_directory ?? "/") === realpathSync(cluster.folder)
        ? "leftover"
        : "absent";
    } catch (error) {
      const isBusy = error instanceof Error && "code" in error && error.code === "57P03";
      // It may wait for its last clients for ever while it stops: pg_ctl, which asks for this very folder,
      // ends that.
      if (isBusy && ++waits > 10) return "leftover";
      if (!isBusy) refusals++;
      await sleep(200);
    }
  }
  return "absent";
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
