import { eachInTurns, inTurns, median, quantile } from "./medians.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { postOf } from "./writes.mjs";

const TURNS = 5;
const POSTS_A_TURN = 12;
const PAUSE_MS = 40;
const AUDIENCES = [
  { listeners: 30, most: 8, mostAt95: 16 },
  { listeners: 100, most: 12 },
  { listeners: 300, most: 25 },
];

/** How long a post takes to the last of a room's listeners, against a server of Node's that only hands on. */
export async function measureLive(stage) {
  const rows = [];
  for (const audience of AUDIENCES) rows.push(...(await measureAudience(stage, audience)));
  return rows;
}

/** Its rows for one room; `whileOpen` may look at the app while all streams are open. */
export async function measureAudience(stage, { listeners, most, mostAt95 }, whileOpen) {
  const { load, port } = stage;
  const room = await makeRoom({ students: listeners });
  await load("openStreams", { name: "ours", port, streams: streamsOf(room) });
  const barePort = await openBareStreams(stage, listeners);
  let from = 0;
  const time = (name, to, posts) => load("timePosts", { name, port: to, posts, pause: PAUSE_MS });

  const found = await eachInTurns(TURNS, [
    () =>
      time(
        "ours",
        port,
        Array.from({ length: POSTS_A_TURN }, () => postOf(room, from++)),
      ),
    () => time("bare", barePort, Array(POSTS_A_TURN).fill(barePost)),
  ]);
  const [ours, limit] = found.map((turns) => turns.flat());
  await whileOpen?.();
  await load("closeStreams", { name: "ours" });
  await load("closeStreams", { name: "bare" });
  const what = `post → last of ${listeners.toLocaleString("en")} listeners`;
  const at95 = { unit: "ms", ours: quantile(ours, 0.95), limit: quantile(limit, 0.95) };
  return [
    {
      key: `live-${listeners}`,
      what,
      unit: "ms",
      ours: median(ours),
      limit: median(limit),
      goal: { most },
    },
    { what: `${what}, 95th`, ...at95, goal: mostAt95 && { most: mostAt95 } },
  ];
}

/**
 * Thirty posts at the same moment, each to thirty listeners: until the last has the last. Throws where one is
 * missing.
 */
export async function measureBurst(stage) {
  const { load, port } = stage;
  const room = await makeRoom();
  await load("openStreams", { name: "ours", port, streams: streamsOf(room) });
  const barePort = await openBareStreams(stage, 30);

  const [ours, limit] = await inTurns(5, [
    () => load("sendTogether", { name: "ours", port, posts: room.students.map((_, at) => postOf(room, at)) }),
    () => load("sendTogether", { name: "bare", port: barePort, posts: Array(30).fill(barePost) }),
  ]);
  await load("closeStreams", { name: "ours" });
  await load("closeStreams", { name: "bare" });
  return [
    {
      key: "burst",
      what: "30 posts at once, 30 listeners, all delivered",
      unit: "ms",
      ours,
      limit,
      goal: { most: 100 },
    },
  ];
}

const barePost = { method: "POST", path: "/", headers: {}, body: "{}" };

async function openBareStreams({ load, bareServer }, listeners) {
  const port = await bareServer();
  await load("openStreams", {
    name: "bare",
    port,
    streams: Array(listeners).fill({ path: "/events", headers: {} }),
  });
  return port;
}

const streamsOf = (room) =>
  room.students.map((student) => ({ path: `${room.apiPath}/events?after=0`, headers: bearerOf(student) }));
