import { setTimeout as sleep } from "node:timers/promises";
import { pageOf } from "./after-posts.mjs";
import { readMegabytes } from "./process-facts.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { ballotsIn, postOf } from "./writes.mjs";

const MINUTES = 10;
const PARTS = 5;
const SECOND = 1000;
/** What a class does in a second: members post, vote, open the page, and ask for the snapshot. */
const ask = { posts: 4, ballots: 10, pages: 2, snapshots: 10 };

/**
 * What the app's process holds in memory over ten minutes of lessons, a new class each minute: the least in
 * each fifth, which is what is left after a collection. Only where it is asked for by its name.
 */
export async function measureLessons(stage) {
  const least = [];
  for (let part = 0; part < PARTS; part++) {
    const seen = [];
    for (let minute = 0; minute < MINUTES / PARTS; minute++) seen.push(await measureMinute(stage));
    least.push(Math.min(...seen.flat()));
  }
  const [, second] = least;
  const each = least.map((megabytes) => Math.round(megabytes)).join(", ");
  const what = `memory of the app, last of ${MINUTES} minutes of lessons (${each} MB); against the second fifth`;
  const goal = { most: 1.1 * second, words: "1.1 ×" };
  return [{ what, unit: "MB", ours: least.at(-1), limit: second, goal }];
}

/** A minute of one class, and what the process held at each second of it. */
async function measureMinute({ load, port, pid }) {
  const [room, voting] = [
    await makeRoom({ students: 40 }),
    await makeRoom({ posts: 20, phase: "opening-vote" }),
  ];
  const name = `lesson in ${room.id}`;
  const streams = room.students.map((student) => ({
    path: `${room.apiPath}/events?after=0`,
    headers: bearerOf(student),
  }));
  await load("openStreams", { name, port, streams });
  const seen = [];
  const until = performance.now() + 60 * SECOND;
  for (let second = 0; performance.now() < until; second++) {
    const begun = performance.now();
    const requests = requestsOf(room, voting, second);
    await load("flood", {
      name: "second",
      port,
      connections: 4,
      milliseconds: 60 * SECOND,
      requests,
      most: requests.length,
    });
    seen.push(readMegabytes(pid));
    await sleep(Math.max(0, begun + SECOND - performance.now()));
  }
  await load("closeStreams", { name });
  return seen;
}

function requestsOf(room, voting, second) {
  const of = (count, make) => Array.from({ length: count }, (_, at) => make(second * count + at));
  const ballots = ballotsIn(voting);
  const studentAt = (at) => room.students[at % room.students.length];
  return [
    ...of(ask.posts, (at) => postOf(room, at)),
    ...of(ask.ballots, (at) => ballots[at % ballots.length]),
    ...of(ask.pages, (at) => pageOf(room, studentAt(at))),
    ...of(ask.snapshots, (at) => ({ path: room.apiPath, headers: bearerOf(studentAt(at)) })),
  ];
}
