import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { findRunningDatabase } from "@/lib/embedded/running";
import { isQuick, tell } from "./figure";
import { compare, countTaken, expectLastVotes, nothingLost, sayFailures, wrongFailures } from "./ledger";
import { newDataDir, startApp } from "./started-app";
import { until } from "./until";
import { seatClass } from "./writers";

const promise = "the disk is full: 503, nothing half, and all goes on when there is space";

/** A small disk of its own, which only root may bring; null where that is refused. */
function mountSmallDisk(): (AsyncDisposable & Readonly<{ path: string }>) | null {
  const path = newDataDir();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=200m,mode=755", "tmpfs", path], { stdio: "pipe" });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  return {
    path,
    async [Symbol.asyncDispose]() {
      await until("the disk is free", () => execFileSync("umount", [path], { stdio: "pipe" }) && true);
      rmSync(path, { recursive: true });
    },
  };
}

/** Takes all space that is left, again and again, until it is given back. */
function fill(folder: string): Disposable {
  const file = join(folder, "filler");
  const open = openSync(file, "w");
  const take = () => {
    for (const size of [1_000_000, 4096]) {
      try {
        for (;;) writeSync(open, Buffer.alloc(size));
      } catch {
        // Nothing of that size is left.
      }
    }
  };
  take();
  const timer = setInterval(take, 50);
  return {
    [Symbol.dispose]() {
      clearInterval(timer);
      closeSync(open);
      rmSync(file);
    },
  };
}

/** Lets the database log something long that means nothing, and answers whether it has gone down. */
async function logMuch(dataDir: string): Promise<boolean> {
  const url = await findRunningDatabase(dataDir, "crossfloor");
  if (!url) return true;
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("SELECT pg_logical_emit_message(false, '', repeat('.', 4000000))").catch(() => null);
  await client.end().catch(() => undefined);
  return false;
}

test.skipIf(isQuick)(
  "a full disk refuses what is written, breaks nothing, and all goes on after it",
  async () => {
    await using disk = mountSmallDisk();
    if (!disk) return tell(promise, "not tried: no disk can be mounted here");
    const app = await startApp({}, disk.path);
    try {
      const pid = app.appPid();
      const school = await seatClass();
      const refusals = () => school.ledger.statuses.get(503) ?? 0;
      const writing = school.write();
      await pause(1000);
      {
        using _ = fill(disk.path);
        await until("something is refused", () => refusals() > 100, { patience: 120_000 });
        // Its log has a file in reserve: once that is full, too, the database has to end and cannot begin.
        await until("the database is down", () => logMuch(app.dataDir), { patience: 120_000 });
        await pause(15_000);
      }
      const before = countTaken(school.ledger);
      await until("it is written again", () => countTaken(school.ledger).ballots > before.ballots + 50);
      await writing.stop();
      expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
      await expectLastVotes(school.ledger, app.ask);
      expect(app.appPid()).toBe(pid);
      const { posts, ballots, acts } = countTaken(school.ledger);
      tell(
        promise,
        `${sayFailures(school.ledger)} beside ${refusals()} × 503, 0 lost or half of ${posts} posts, ` +
          `${ballots} ballots, ${acts} acts`,
      );
      expect(wrongFailures(school.ledger)).toEqual({});
    } finally {
      await app.stop();
    }
  },
);
