import { afterAll, beforeAll, expect, test } from "vitest";
import { isQuick, secondsOf, tell } from "../faults/figure";
import { childrenOf, kill } from "../faults/running";
import { isHealthy, type StartedApp, startApp } from "../faults/started-app";
import { until } from "../faults/until";
import { hireTeacher, openRoom, type Room, write } from "../school";

/** `WEB_CONCURRENCY=3 npm start`: three processes, one port, one database, one log. */
let app: StartedApp;
let room: Room;

beforeAll(async () => {
  if (isQuick) return;
  app = await startApp({ WEB_CONCURRENCY: "3" });
  room = await openRoom(await hireTeacher(), { waiting: ["Ada"], phase: "rebuttals" });
}, 180_000);

afterAll(() => app?.[Symbol.asyncDispose](), 60_000);

const serving = () => childrenOf(first()).filter(({ args }) => args.includes("lib/server/server.ts"));
const first = () =>
  childrenOf(app.pid).find(({ args }) => args.includes("lib/server/several.ts"))?.pid ?? null;

test.skipIf(isQuick)(
  "one of several on a port is killed: the others serve, and it is started again",
  async () => {
    expect(serving()).toHaveLength(3);
    const [victim] = serving();
    let isOver = false;
    let [asked, broken] = [0, 0];
    const asking = (async () => {
      for (; !isOver; asked++) broken += (await isHealthy()) ? 0 : 1;
    })();
    const begun = performance.now();
    kill(victim?.pid ?? null);
    await until(
      "there are three again",
      () => serving().length === 3 && !serving().some(({ pid }) => pid === victim?.pid),
    );
    const back = performance.now() - begun;
    await write(room, "Ada", { body: "Still here." });
    isOver = true;
    await asking;
    // What the process had in hand when it was killed is asked for again.
    expect(broken).toBeLessThanOrEqual(1);
    tell(
      "one of three processes on a port is killed: another is begun",
      `${secondsOf([back])}; ${asked} asked meanwhile`,
    );
  },
);

test.skipIf(isQuick)("all of them end in order", async () => {
  const pids = serving().map(({ pid }) => pid);
  await app.stop();
  expect(pids.filter((pid) => isAlive(pid))).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
