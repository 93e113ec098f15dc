import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isQuick, tell } from "../faults/figure";
import { until } from "../faults/until";
import { hireTeacher, openRoom, paragraphId } from "../school";
import { type Heard, openAudience, quantilesOf, type Told } from "./audience";
import { type Several, startSeveral } from "./processes";
import { type Program, startPgBouncer, startValkey } from "./programs";

/**
 * A thousand streams in 33 rooms over two processes, on each of what carries hints: nothing is missing and
 * nothing is heard twice, whatever ends meanwhile. What it takes is told, from sending to each listener.
 */
const rooms = Number(process.env.SEVERAL_ROOMS ?? 33);
const aRoom = 30;
const names = Array.from({ length: aRoom }, (_, at) => `Student ${at + 1}`);

let app: Several;
let valkey: Program;
let bouncer: Program;
const classes: Heard[] = [];

beforeAll(async () => {
  if (isQuick) return;
  app = await startSeveral(2);
  [valkey, bouncer] = [await startValkey(), await startPgBouncer(app.databaseUrl)];
  const teacher = await hireTeacher();
  const waiting = Array.from({ length: rooms }, (_, at) => at);
  const seat = async () => {
    while (waiting.pop() !== undefined) {
      const room = await openRoom(teacher, {
        waiting: names,
        phase: "rebuttals",
        settings: { wordFilter: false },
      });
      classes.push({ room, seats: names.map(room.seat), paragraph: await paragraphId(room, 1) });
    }
  };
  await Promise.all(Array.from({ length: 4 }, seat));
}, 600_000);

afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  for (const program of [valkey, bouncer]) await program?.[Symbol.asyncDispose]();
}, 60_000);

const behindBouncer = () => {
  const url = new URL(app.databaseUrl);
  url.port = String(bouncer.port);
  return { DATABASE_URL: url.href, DIRECT_URL: app.databaseUrl, HINTS: "notify" };
};
const onValkey = () => ({ VALKEY_URL: `redis://127.0.0.1:${valkey.port}`, LIMITS_IN: "valkey" });

type Carrier = Readonly<{ settings: () => Readonly<Record<string, string>>; faults: readonly Fault[] }>;
type Fault = keyof typeof faults;

/** What happens while forty a second are written. */
const faults = {
  async "a process killed"() {
    await app.end(1, "SIGKILL");
    await pause(2000);
    await app.begin(1);
  },
  async "both processes restarted in turn"() {
    for (const which of [0, 1]) {
      await app.end(which, "SIGTERM");
      await app.begin(which);
    }
  },
  async "LISTEN cut again and again"() {
    for (let times = 0; times < 10; times++) {
      await app.ask(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'crossfloor hints'`,
      );
      await pause(400);
    }
  },
  async "the bus killed"() {
    await valkey.kill();
    await pause(5000);
    await valkey.begin();
  },
  async "the pooler killed"() {
    await bouncer.kill();
    await pause(500);
    await bouncer.begin();
  },
} as const satisfies Record<string, () => Promise<void>>;

const carriers: Readonly<Record<string, Carrier>> = {
  NOTIFY: {
    settings: () => ({ HINTS: "notify" }),
    faults: ["a process killed", "both processes restarted in turn", "LISTEN cut again and again"],
  },
  Valkey: { settings: onValkey, faults: ["a process killed", "the bus killed"] },
  "the poll alone": { settings: () => ({ HINTS: "none" }), faults: ["a process killed"] },
  "NOTIFY past PgBouncer": {
    settings: behindBouncer,
    faults: ["LISTEN cut again and again", "the pooler killed"],
  },
};

describe.skipIf(isQuick).each(Object.entries(carriers))("on %s", (name, carrier) => {
  let audience: ReturnType<typeof openAudience>;

  beforeAll(async () => {
    await app.setOtherwise(carrier.settings());
    audience = openAudience(app.urls, classes);
    await until("all listen", audience.isWhole);
    // What has just started is slow at first.
    await audience.play(20, 3);
  }, 300_000);
  afterAll(() => audience?.end());

  test.each([10, 200])("%s writes a second", async (rate) => {
    expectWhole(`${name}, ${rate} writes a second`, await audience.play(rate, 10));
  });

  test.each(carrier.faults)("%s", async (fault) => {
    const [told] = await Promise.all([audience.play(40, 15), pause(2000).then(() => faults[fault]())]);
    expectWhole(`${name}, ${fault}`, told);
    await until("all listen again", audience.isWhole);
  });
});

function expectWhole(what: string, { posts, deliveries, missing, repeated, resets, delays }: Told): void {
  tell(
    `${rooms * aRoom} streams over two processes on ${what}: missing, repeated; 50, 95, 99 and 100 % heard after (ms)`,
    `${missing}, ${repeated} of ${deliveries}; ${quantilesOf(delays)}`,
  );
  expect({ missing, repeated, resets }).toEqual({ missing: 0, repeated: 0, resets: 0 });
  expect(posts).toBeGreaterThan(0);
}
