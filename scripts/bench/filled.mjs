import pg from "pg";
import { pageOf } from "./after-posts.mjs";
import { addLog, copyRoom, fill } from "./fill.mjs";
import { median } from "./medians.mjs";
import { readCpu, readDatabaseCpu } from "./process-facts.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { postOf } from "./writes.mjs";

const ROOMS = 10_000;
const FEW = 10;
const TURNS = 7;
const READS_A_TURN = 100;
/** Fewer than a class of thirty may write in a minute, in all turns of both. */
const POSTS_A_TURN = 20;

/**
 * What a page, a post and a list of rooms cost with ten rooms in the database, and with 10,000 more of 200
 * posts each, one after the other: the processor's time of the app and the database together, which is the
 * same however busy the machine is, and the time that passes.
 */
export async function measureFilled(stage) {
  const { databaseUrl } = stage;
  const on = new pg.Client({ connectionString: databaseUrl });
  await on.connect();
  await on.query("SET statement_timeout = 0");
  try {
    const [room, pattern] = [await makeRoom(), await makeRoom()];
    await addLog(on, pattern);
    const others = await copyRoom(on, room, { times: FEW - 1 });
    await on.query("VACUUM ANALYZE");
    // What a process does for the first time costs more: all is measured once for nothing.
    await measureAll(stage, room, async () => []);
    const few = await measureAll(stage, room, async () => others);
    const begun = performance.now();
    await fill(on, pattern, ROOMS);
    const seconds = (performance.now() - begun) / 1000;
    const many = await measureAll(stage, room, () => copyRoom(on, room, { from: FEW, times: FEW - 1 }));
    const { rows } = await on.query(
      `SELECT (SELECT count(*)::int FROM "Post") AS posts, pg_database_size(current_database()) / 2 ^ 20 AS size`,
    );
    return [
      ...Object.keys(few).flatMap((what) => rowsOf(what, many[what], few[what])),
      { what: "· posts in the database", unit: "", ours: rows[0].posts },
      { what: "· size of the database", unit: "MB", ours: rows[0].size },
      { what: "· time to fill it", unit: "s", ours: seconds },
    ];
  } finally {
    await on.end();
  }
}

const rowsOf = (what, many, few) => {
  const row = (name, key) => ({
    what: `${ROOMS.toLocaleString("en")} rooms of 200 posts: ${what}, ${name}; against ${FEW} rooms`,
    unit: "ms",
    ours: many[key],
    limit: few[key],
    goal: { most: 1.2 * few[key], words: "1.2 ×" },
  });
  return [row("processor time of app and database", "cpu"), row("one after the other", "time")];
};

/** In a room that stays as it is, in a new one that is written in, and in rooms that nobody has opened. */
async function measureAll({ load, port, pid, dataDir }, room, unopened) {
  const written = await makeRoom();
  const posts = (turn) =>
    Array.from({ length: POSTS_A_TURN }, (_, at) => postOf(written, turn * POSTS_A_TURN + at));
  const pages = room.students.map((student) => pageOf(room, student));
  const list = [{ path: "/api/v1/rooms", headers: bearerOf(room.teacher) }];
  const times = (requests) => Array.from({ length: READS_A_TURN }, (_, at) => requests[at % requests.length]);
  const found = {};

  async function measure(what, requests, expect = 200) {
    const before = bothOf(pid, dataDir);
    const asked = { port, connections: 1, milliseconds: 60_000, most: requests.length, requests, expect };
    const { perSecond, sent } = await load("sendFor", asked);
    found[what] ??= [];
    found[what].push({ cpu: (bothOf(pid, dataDir) - before) / sent, time: 1000 / perSecond });
  }
  for (let turn = 0; turn <= TURNS; turn++) {
    await measure("a page", times(pages));
    await measure("a post", posts(turn), 201);
    await measure("a list of rooms", times(list));
  }
  const opened = (await unopened()).map((id) => ({
    path: `/api/v1/rooms/${id}`,
    headers: bearerOf(room.teacher),
  }));
  // The first turn opens connections and fills what is kept.
  for (const turns of Object.values(found)) turns.shift();
  await measure("a room that is opened", opened);
  const of = (turns, key) => median(turns.map((one) => one[key]));
  return Object.fromEntries(
    Object.entries(found).map(([what, turns]) => [what, { cpu: of(turns, "cpu"), time: of(turns, "time") }]),
  );
}

const bothOf = (pid, dataDir) => readCpu(pid) + readDatabaseCpu(dataDir);
