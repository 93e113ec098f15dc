import { pageOf } from "./after-posts.mjs";
import { inTurns } from "./medians.mjs";
import { countCpu } from "./process-facts.mjs";
import { bearerOf, makeRoom } from "./room.mjs";

const TURNS = 5;
const asked = { connections: 10, milliseconds: 1200 };
const packed = { "Accept-Encoding": "gzip, deflate, br" };

/**
 * The room's page as browsers ask for it, against a ready text: from Next, and from a server of Node's that
 * does nothing else.
 */
export async function measurePage({ load, port, pid, bareNext, bareServer }) {
  const room = await makeRoom();
  const pages = room.students.map((student) => pageOf(room, student));
  const [nextPort, serverPort] = [await bareNext(), await bareServer()];

  const cpu = countCpu(pid);
  const [ours, next, node] = await inTurns(TURNS, [
    () => cpu.around(() => load("sendFor", { ...asked, port, requests: pages })),
    rate(load, { ...asked, port: nextPort, requests: [{ path: "/text", headers: packed }] }),
    rate(load, { ...asked, port: serverPort, requests: [{ path: "/", headers: packed }] }),
  ]);
  return [
    {
      key: "page",
      what: "room page, server-rendered, packed",
      unit: "/s",
      ours,
      limit: next,
      goal: { least: 230, words: "10 × the faster" },
    },
    ...cpu.rows("page", { most: 4 }),
    { what: "· the limit itself: 60 KB ready, Next; Node", unit: "/s", ours: next, limit: node },
  ];
}

/** The snapshot as JSON, new and unchanged, against 200 KB and a 304 from a server of Node's that is bare. */
export async function measureSnapshot({ load, port, pid, address, bareServer }) {
  const room = await makeRoom();
  const serverPort = await bareServer();
  const snapshots = room.students.map((student) => ({ path: room.apiPath, headers: bearerOf(student) }));
  const asBrowsers = snapshots.map(({ path, headers }) => ({ path, headers: { ...headers, ...packed } }));
  const [first] = snapshots;
  const etag = (await fetch(`${address}${first.path}`, { headers: first.headers })).headers.get("etag");
  const known = { "If-None-Match": etag };

  const cpu = countCpu(pid);
  const [ours, packedOurs, limit, unchanged, bare304] = await inTurns(TURNS, [
    () => cpu.around(() => load("sendFor", { ...asked, port, requests: snapshots })),
    rate(load, { ...asked, port, requests: asBrowsers }),
    rate(load, { ...asked, port: serverPort, requests: [{ path: "/snapshot" }] }),
    rate(load, {
      ...asked,
      port,
      requests: [{ path: first.path, headers: { ...first.headers, ...known } }],
      expect: 304,
    }),
    rate(load, { ...asked, port: serverPort, requests: [{ path: "/", headers: known }], expect: 304 }),
  ]);
  return [
    {
      key: "snapshot",
      what: "snapshot JSON",
      unit: "/s",
      ours,
      limit,
      goal: { least: 984, words: "12 × the faster" },
    },
    ...cpu.rows("snapshot"),
    { what: "· packed, as browsers take it", unit: "/s", ours: packedOurs },
    { what: "snapshot, unchanged: 304", unit: "/s", ours: unchanged, limit: bare304, goal: { least: 2000 } },
  ];
}

const rate = (load, options) => async () => (await load("sendFor", options)).perSecond;
