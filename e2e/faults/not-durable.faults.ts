import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { isQuick, tell } from "./figure";
import { compare, countTaken } from "./ledger";
import { kill, killAll } from "./running";
import { isHealthy, startApp } from "./started-app";
import { until } from "./until";
import { seatClass } from "./writers";

const settings = ["synchronous_commit = off", "wal_writer_delay = 10s", "wal_writer_flush_after = 1GB"];

test.skipIf(isQuick)("the tests find what a server loses that does not wait for its disk", async () => {
  await using app = await startApp();
  appendFileSync(join(app.dataDir, "postgres/postgresql.conf"), `\n${settings.join("\n")}\n`);
  kill(app.postgresPid(), "SIGHUP");
  await until("the settings are taken", async () => {
    const [found] = await app.ask<{ synchronous_commit: string }>("SHOW synchronous_commit");
    return found?.synchronous_commit === "off";
  });
  const school = await seatClass();
  const writing = school.write();
  await pause(3000);
  killAll(app.postgresPid());
  await until("the app is healthy again", isHealthy);
  const { lost } = await compare(school.ledger, app.ask);
  // What is written on what was lost is refused.
  await writing.stop().catch(() => undefined);
  const { posts, ballots, acts } = countTaken(school.ledger);
  tell(
    "the same with synchronous_commit=off must find a loss",
    `${lost.length} lost of ${posts + ballots + acts}`,
  );
  expect(lost.length).toBeGreaterThan(0);
});
