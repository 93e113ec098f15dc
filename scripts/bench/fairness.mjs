import { quantile } from "./medians.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { ballotsIn, postOf } from "./writes.mjs";

const ACTS = 150;
const pupils = { connections: 30, milliseconds: 120_000 };
const goal = { most: 250 };

/** How long a teacher's act takes while thirty pupils send anything they can, in loops. */
export async function measureFairness({ load, port }) {
  const [writing, voting] = [await makeRoom(), await makeRoom({ posts: 20, phase: "opening-vote" })];
  return [
    ...(await besides(load, port, writing, "posts, edits, ratings, flags, joins", anythingIn(writing))),
    ...(await besides(load, port, voting, "ballots", ballotsIn(voting))),
  ];
}

async function besides(load, port, room, what, requests) {
  const flood = load("flood", { ...pupils, name: room.id, port, requests });
  const times = await load("timeEach", { port, requests: actsIn(room) });
  await load("endFlood", { name: room.id });
  const { perSecond, broken } = await flood;
  const row = `a teacher's act beside 30 pupils in loops (${what}: ${Math.round(perSecond)} /s)`;
  return [
    { key: "fair", what: `${row}, 99th`, unit: "ms", ours: quantile(times, 0.99), goal },
    { what: "· its median", unit: "ms", ours: quantile(times, 0.5) },
    { what: "· answers of 500 and more, to anybody", unit: "", ours: broken, goal: { most: 0 } },
  ];
}

/** Her acts: more time, a pin and its end, one after the other. */
function actsIn({ apiPath, teacher, postIds }) {
  const send = (path, body) => ({
    method: "POST",
    path: `${apiPath}/${path}`,
    headers: bearerOf(teacher),
    body: JSON.stringify(body),
  });
  const [targetId] = postIds;
  const acts = [
    send("phase", { extendSeconds: 60 }),
    send("moderation", { act: "pin", targetId }),
    send("moderation", { act: "unpin", targetId }),
  ];
  return Array.from({ length: ACTS }, (_, at) => acts[at % acts.length]);
}

/** What a pupil's program can send in a phase of writing, refused or not. */
function anythingIn(room) {
  const { students, postIds, code } = room;
  return students.flatMap((student, at) => {
    const to = (method, path, body) => ({
      method,
      path,
      headers: bearerOf(student),
      body: JSON.stringify(body),
    });
    const postId = postIds[(at * 11) % postIds.length];
    return [
      postOf(room, at),
      to("PATCH", `/api/v1/posts/${postId}`, { body: "Drills frighten nobody." }),
      to("PUT", `/api/v1/posts/${postId}/rating`, { score: 1 + (at % 5) }),
      to("POST", `/api/v1/posts/${postId}/flag`, { reason: "Is this so?" }),
      { ...to("POST", "/api/v1/join", { code, name: `Nobody ${at}` }), headers: {} },
    ];
  });
}
