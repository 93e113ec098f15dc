import { setTimeout as sleep } from "node:timers/promises";
import { pageOf } from "./after-posts.mjs";
import { readCpu, readDatabaseCpu } from "./process-facts.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { ballotsIn, postOf } from "./writes.mjs";

const STREAMS = 600;
const QUIET_SECONDS = 20;

/**
 * What the simulation reckons with (scripts/simulate/costs.ts): the processor's time of the app and of the
 * database for each of what a lesson is made of, which is the same however busy the machine is.
 */
export async function measureCosts(stage) {
  const { load, port, pid, dataDir } = stage;
  const room = await makeRoom();
  const costs = {};

  async function count(what, times, work) {
    const before = [readCpu(pid), readDatabaseCpu(dataDir)];
    await work();
    const after = [readCpu(pid), readDatabaseCpu(dataDir)];
    costs[what] = after.map((spent, at) => (spent - before[at]) / times);
  }
  const send = (requests, expect = 200) =>
    load("sendFor", { port, connections: 2, milliseconds: 300_000, most: requests.length, requests, expect });

  const pagesIn = (one) => one.students.map((student) => pageOf(one, student));
  const postsIn = (some, each, from = 0) =>
    some.flatMap((one) => Array.from({ length: each }, (_, at) => postOf(one, from + at)));
  const fresh = await Promise.all(Array.from({ length: 5 }, () => makeRoom()));
  await send(pagesIn(room));
  await count("first page", 150, () => send(fresh.flatMap(pagesIn)));
  await send(ballotsIn(await makeRoom({ posts: 0, phase: "opening-vote" })));
  const ballots = ballotsIn(await makeRoom({ posts: 0, phase: "opening-vote" }));
  await count("ballot", 600, () => send(Array.from({ length: 10 }, () => ballots).flat()));
  await send(postsIn([room], 60), 201);
  // Each of a class that wrote has a page of their own, drawn anew.
  await count("page of one who wrote", 60, async () => {
    await send(pagesIn(room));
    await send(postsIn([room], 1), 201);
    await send(pagesIn(room));
  });
  await count("snapshot after a change", 30, async () => {
    await send(postsIn([room], 1), 201);
    await send(room.students.map((student) => ({ path: room.apiPath, headers: bearerOf(student) })));
  });
  const joins = Array.from({ length: 90 }, (_, at) => ({
    method: "POST",
    path: "/api/v1/join",
    body: JSON.stringify({ code: room.code, name: `Newcomer ${at + 1}` }),
  }));
  await count("join", joins.length, () => send(joins, 201));

  const rooms = await Promise.all(Array.from({ length: STREAMS / 30 }, () => makeRoom()));
  await send(postsIn(rooms, 10), 201);
  await count("post", 10 * rooms.length, () => send(postsIn(rooms, 10, 10), 201));
  const streams = rooms.flatMap(({ apiPath, students }) =>
    students.map((student) => ({ path: `${apiPath}/events?after=0`, headers: bearerOf(student) })),
  );
  await count("stream opened", STREAMS, () => load("openStreams", { name: "costs", port, streams }));
  await sleep(2000);
  await count("stream open, a second", STREAMS * QUIET_SECONDS, () => sleep(QUIET_SECONDS * 1000));
  await count("post heard by thirty", 10 * rooms.length, () => send(postsIn(rooms, 10, 20), 201));
  await load("closeStreams", { name: "costs" });
  const [heard, alone] = [costs["post heard by thirty"], costs.post];
  costs["event, a listener"] = heard.map((spent, at) => Math.max(0, spent - alone[at]) / 30);
  return [
    ...Object.entries(costs).flatMap(([what, [app, database]]) => [
      { what: `cost of a ${what}: the app`, unit: "ms", ours: app },
      { what: `cost of a ${what}: the database`, unit: "ms", ours: database },
    ]),
  ];
}
