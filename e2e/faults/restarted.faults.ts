import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { isQuick, secondsOf, tell } from "./figure";
import { follow } from "./followed-stream";
import { compare, nothingLost, wrongFailures } from "./ledger";
import { isHealthy, newDataDir, startApp } from "./started-app";
import { until } from "./until";
import { expectWhole } from "./whole-streams";
import { seatClass } from "./writers";

test.skipIf(isQuick)(
  "a restart drains the streams, and all of them are back with every event once",
  async () => {
    const dataDir = newDataDir();
    const former = await startApp({}, dataDir);
    const school = await seatClass().catch(async (error) => {
      await former.stop();
      throw error;
    });
    const [debate] = school.rooms;
    const streams = Array.from({ length: 50 }, (_, at) => debate.seat(`Student ${at + 1}`)).map(
      ({ token }) => ({
        token,
        stream: follow(debate.id, token),
      }),
    );
    const areOpen = (expected: boolean) => () => streams.every(({ stream }) => stream.isOpen() === expected);
    await until("all listen", areOpen(true));
    const writing = school.write();
    await pause(2000);

    const stopping = performance.now();
    const stopped = former.stop();
    await until("all streams are closed", areOpen(false));
    const drained = performance.now() - stopping;
    await stopped;

    await using app = await startApp({}, dataDir);
    const healthy = performance.now();
    await until("all streams are open again", areOpen(true));
    const back = performance.now() - healthy;
    await pause(1000);
    await writing.stop();
    expect(await isHealthy()).toBe(true);
    expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
    await expectWhole(streams, app.ask, debate);
    tell("a restart: 50 streams are closed (goal 10 s)", secondsOf([drained]));
    tell("a restart: all clients are back, every event once (goal 5 s)", secondsOf([back]));
    expect(drained).toBeLessThan(10_000);
    expect(wrongFailures(school.ledger)).toEqual({});
  },
);
