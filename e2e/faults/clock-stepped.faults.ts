import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, logInByForm, must, openRoom, paragraphId, type Room } from "../school";
import { isQuick, tell } from "./figure";
import { hireWhenServed } from "./hire-when-served";
import { newDataDir, type StartedApp, startApp } from "./started-app";
import { until } from "./until";

const promise = "a clock is stepped: no phase jumped, no session ended, no late post";
const [minute, hour] = [60_000, 3_600_000];

/** Debian's library that gives another time to a program and to all that it starts. */
const library = (existsSync("/usr/lib") ? readdirSync("/usr/lib") : [])
  .map((machine) => join("/usr/lib", machine, "faketime/libfaketime.so.1"))
  .find(existsSync);

/** How a clock is made to go wrong, by what a file says. */
const clocks: Readonly<
  Record<
    string,
    Readonly<{ settings: (file: string) => Record<string, string>; say: (by: number) => string }> | null
  >
> = {
  "the app's alone": {
    settings: (file) => ({
      NODE_OPTIONS: `--import=${new URL("stepped-clock.mjs", import.meta.url).href}`,
      CLOCK_WRONG_BY: file,
    }),
    say: String,
  },
  "the machine's": library
    ? {
        settings: (file) => ({
          LD_PRELOAD: library,
          FAKETIME_TIMESTAMP_FILE: file,
          FAKETIME_NO_CACHE: "1",
          FAKETIME_DONT_FAKE_MONOTONIC: "1",
        }),
        say: (by) => `${by < 0 ? "-" : "+"}${Math.abs(by) / 1000}`,
      }
    : null,
};

test.skipIf(isQuick).each(Object.entries(clocks))(
  "a clock is stepped, %s: nothing follows from it",
  async (which, clock) => {
    if (!clock) return tell(`${promise} (${which})`, "not tried: libfaketime is not installed");
    const dataDir = newDataDir();
    const file = join(dataDir, "wrong-by");
    const step = (by: number) => writeFileSync(file, clock.say(by));
    step(0);
    await using app = await startApp(clock.settings(file), dataDir);
    const teacher = await hireWhenServed();
    const session = await logInByForm(teacher);
    const room = await openRoom(teacher, {
      waiting: ["Ada", "Ben"],
      phase: "rebuttals",
      settings: { autoAdvance: true },
    });
    const paragraph = await paragraphId(room, 1);

    const phaseNow = async () => {
      const { phase } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.seat("Ben").token });
      return (phase as Readonly<{ key: string }>).key;
    };
    const post = async (name: string) => {
      const body = { paragraphId: paragraph, kind: "QUESTION", body: "Why?" };
      const path = `/api/v1/rooms/${room.id}/posts`;
      return (await call("POST", path, { token: room.seat(name).token, body })).status;
    };
    const isSignedIn = async () =>
      (await call("GET", "/motions", { cookie: `${session.name}=${session.value}` })).status === 200 &&
      (await call("GET", "/api/v1/motions", { token: teacher.token })).status === 200;
    let looks = 0;
    const expectNothing = async (phase: string) => {
      // Longer than the clock that moves rooms on takes to look.
      const before = await ticks(app);
      await until("rooms are looked after", async () => (await ticks(app)) !== before);
      expect(await phaseNow()).toBe(phase);
      expect(await isSignedIn()).toBe(true);
      looks++;
    };

    for (let time = 0; time < 12; time++) expect(await post("Ada")).toBe(201);
    // Rooms go by the database's clock, however wrong the app's is; when that one goes on, time has passed.
    const far = which === "the app's alone" ? [26 * hour] : [];
    for (const by of [-hour, 5 * minute, ...far, -26 * hour, 0]) {
      step(by);
      await expectNothing("rebuttals");
      expect(await post("Ben")).toBe(201);
    }
    step(-hour);
    if (which === "the machine's") expect(await post("Ada")).toBe(201);
    step(0);

    await endIn(room, app, 2000);
    if (which === "the app's alone") step(-hour);
    await until("the phase is over", async () => (await phaseNow()) !== "rebuttals");
    for (const by of [0, -2 * minute, -hour, minute]) {
      step(by);
      await expectNothing("replies");
      expect(await post("Ben")).toBe(409);
    }
    tell(`${promise} (${which})`, `0 in ${looks} steps`);
  },
);

/** Ends the phase that runs so soon, by the database's clock, which is the room's. */
async function endIn({ id, teacher }: Room, { ask }: StartedApp, milliseconds: number): Promise<void> {
  const [found] = await ask<{ now: Date }>("SELECT clock_timestamp() AS now");
  const endsAt = new Date((found?.now.getTime() ?? 0) + milliseconds).toISOString();
  await must("POST", `/api/v1/rooms/${id}/phase`, { token: teacher.token, body: { endsAt } });
}

/** How often the database was asked something by now. */
async function ticks({ ask }: StartedApp): Promise<string> {
  const [found] = await ask<{ count: string }>(
    "SELECT xact_commit::text AS count FROM pg_stat_database WHERE datname = 'crossfloor'",
  );
  return found?.count ?? "";
}
