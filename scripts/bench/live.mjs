import { inTurns, median } from "./medians.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { postOf } from "./writes.mjs";

const POSTS = 20;
const PAUSE_MS = 40;
const AUDIENCES = [
  { listeners: 30, most: 8 },
  { listeners: 100, most: 12 },
  { listeners: 300, most: 25 },
];

/** How long a post takes to the last of a room's listeners, against a server of Node's that only hands on. */
export async function measureLive(stage) {
  const rows = [];
  for (const { listeners, most } of AUDIENCES) rows.push(await measureAudience(stage, { listeners, most }));
  return rows;
}

/** One row of it; `whileOpen` may look at the app while all streams are open. */
export async function measureAudience(stage, { listeners, most }, whileOpen) {
  const { load, port } = stage;
  const room = await makeRoom({ students: listeners });
  await load("openStreams", { name: "ours", port, streams: streamsOf(room) });
  const barePort = await openBareStreams(stage, listeners);
  let from = 0;

  const [ours, limit] = await inTurns(5, [
    async () => {
      const posts = Array.from({ length: POSTS / 5 }, () => postOf(room, from++));
      return median(await load("timePosts", { name: "ours", port, posts, pause: PAUSE_MS }));
    },
    async () =>
      median(
        await load("timePosts", {
          name: "bare",
          port: barePort,
          posts: Array(POSTS / 5).fill(barePost),
          pause: PAUSE_MS,
        }),
      ),
  ]);
  await whileOpen?.();
  await load("closeStreams", { name: "ours" });
  await load("closeStreams", { name: "bare" });
  return {
    key: `live-${listeners}`,
    what: `post → last of ${listeners.toLocaleString("en")} listeners`,
    unit: "ms",
    ours,
    limit,
    goal: { most },
  };
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
