import { randomUUID } from "node:crypto";
import { inTurns } from "./medians.mjs";
import { countCpu } from "./process-facts.mjs";
import { bearerOf, kindOf, makeRoom } from "./room.mjs";

const TURNS = 5;
const MOST_A_TURN = 500;
const ROOMS = 10;
const asked = { connections: 10, milliseconds: 1000 };
const body = "The essay counts what the alliance costs and leaves out what it prevents. ".repeat(4).trim();

/** Posts as the page sends them, each with a key of its own, durable, against a bare durable INSERT. */
export async function measurePosts({ load, port, pid, databaseUrl }) {
  // A member may post 12 times a minute: enough members for every turn.
  const room = await makeRoom({ students: (MOST_A_TURN * (TURNS + 1)) / 12 + 10 });
  const cpu = countCpu(pid);
  let from = 0;

  async function post() {
    const requests = Array.from({ length: MOST_A_TURN }, (_, at) => postOf(room, from + at));
    const found = await load("sendFor", { ...asked, port, most: MOST_A_TURN, requests, expect: 201 });
    from += found.sent;
    return found;
  }
  const [ours, limit] = await inTurns(TURNS, [() => cpu.around(post), bareInsert(load, databaseUrl)]);
  const row = {
    key: "posts",
    what: "post a rebuttal, durable",
    unit: "/s",
    ours,
    limit,
    goal: { least: 648, words: "4 × the faster" },
  };
  return [row, ...cpu.rows("post"), await measureTenRooms({ load, port, databaseUrl })];
}

/** The same in ten rooms at once, in turns. */
async function measureTenRooms({ load, port, databaseUrl }) {
  const rooms = await Promise.all(
    Array.from({ length: ROOMS }, () =>
      makeRoom({ students: (MOST_A_TURN * (TURNS + 1)) / 12 / ROOMS + 10 }),
    ),
  );
  let from = 0;
  async function post() {
    const requests = Array.from({ length: MOST_A_TURN }, (_, at) =>
      postOf(rooms[at % ROOMS], Math.floor((from + at) / ROOMS)),
    );
    from += MOST_A_TURN;
    return (await load("sendFor", { ...asked, port, most: MOST_A_TURN, requests, expect: 201 })).perSecond;
  }
  const [ours, limit] = await inTurns(TURNS, [post, bareInsert(load, databaseUrl)]);
  const goal = { least: 810, words: "5 × the faster" };
  return { key: "posts", what: "post a rebuttal in ten rooms, durable", unit: "/s", ours, limit, goal };
}

/** Ballots cast and changed by a class, against the same bare INSERT. */
export async function measureBallots({ load, port, pid, databaseUrl }) {
  const room = await makeRoom({ posts: 0, phase: "opening-vote" });
  const requests = ballotsIn(room);
  const cpu = countCpu(pid);

  const ballot = () => cpu.around(() => load("sendFor", { ...asked, port, requests }));
  const [ours, limit] = await inTurns(TURNS, [ballot, bareInsert(load, databaseUrl)]);
  const row = {
    key: "ballots",
    what: "cast a ballot, durable",
    unit: "/s",
    ours,
    limit,
    goal: { least: 836, words: "1.4 × the faster" },
  };
  return [row, ...cpu.rows("ballot")];
}

/** The `at`-th post of a room: by its students in turn, on its paragraphs in turn. */
export function postOf(room, at) {
  const student = room.students[at % room.students.length];
  const paragraphId = room.paragraphs[at % room.paragraphs.length].id;
  return {
    method: "POST",
    path: `${room.apiPath}/posts`,
    headers: { ...bearerOf(student), "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ paragraphId, kind: kindOf(student), body }),
  };
}

/** Every student's ballot for each side, in turns. */
export const ballotsIn = ({ apiPath, students }) =>
  students.flatMap((student) =>
    ["FOR", "AGAINST"].map((choice) => ({
      method: "PUT",
      path: `${apiPath}/ballot`,
      headers: bearerOf(student),
      body: JSON.stringify({ stage: "OPENING", choice }),
    })),
  );

const bareInsert = (load, databaseUrl) => async () =>
  (await load("insertRows", { ...asked, databaseUrl, body })).perSecond;
