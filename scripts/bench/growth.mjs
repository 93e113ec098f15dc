import { afterPosts, pageOf } from "./after-posts.mjs";
import { eachInTurns, median } from "./medians.mjs";
import { bearerOf, makeRoom } from "./room.mjs";
import { ballotsIn, postOf } from "./writes.mjs";

const TURNS = 5;
const POSTS_A_TURN = 50;
const LISTENERS = 30;
const READERS = 30;
const asked = { connections: 10, milliseconds: 700 };
const big = { students: 500, posts: 10_000 };

/**
 * What grows with a room and what does not: 10,000 posts and 500 members against the room of reference, in ms
 * of which ten at a time take one, or one after the other. The large room is one, for the app does not keep
 * two of them; of small ones each measure has its own, where members do not post more than they may.
 */
export async function measureGrowth(stage) {
  const large = await makeRoom(big);
  const inBoth = async (measure, small) => [measure(stage, large), measure(stage, await makeRoom(small))];
  const [page, json] = [await inBoth(afterPagesIn), await inBoth(afterSnapshotsIn)];
  const written = await measureAll({
    post: await inBoth(postsIn),
    event: await inBoth(eventsIn),
    page: page.map(({ ask }) => perMs(ask)),
    json: json.map(({ ask }) => perMs(ask)),
    alone: json.map(({ post }) => post),
  });
  await moveOn(stage, large);
  const phase = "opening-vote";
  const read = await measureAll({
    ballot: await inBoth(ballotsOf, { phase }),
    unchanged: await inBoth(unchangedIn, { phase }),
    page: await inBoth(pagesIn, { phase }),
  });

  const row = (what, [ours, limit], goal = { most: 1.5 * limit, words: "1.5 ×" }) => {
    return { what: `10,000 posts, 500 members: ${what}; against 200, 30`, unit: "ms", ours, limit, goal };
  };
  const [ours, limit] = json.map(({ cpu }) => cpu());
  return [
    row("a post", written.post),
    row("a ballot", read.ballot),
    row(`a post → last of ${LISTENERS} listeners`, written.event),
    row("an unchanged snapshot, 304", read.unchanged),
    // What it may take is the processor's time: nine MB are sent each time.
    row("a snapshot after a post", written.json, null),
    { what: "· processor time of the app, each such snapshot", unit: "ms", ours, limit, goal: { most: 15 } },
    row("the page, nothing new", read.page),
    row("the page after a post of others", written.page),
  ];
}

/** The medians of pairs of measures, by their names. */
async function measureAll(pairs) {
  const found = (await eachInTurns(TURNS, Object.values(pairs).flat())).map(median);
  return Object.fromEntries(Object.keys(pairs).map((name, at) => [name, found.slice(2 * at, 2 * at + 2)]));
}

async function moveOn({ load, port }, { apiPath, teacher }) {
  const body = JSON.stringify({ to: "opening-vote" });
  const move = { method: "POST", path: `${apiPath}/phase`, headers: bearerOf(teacher), body };
  await load("timeEach", { port, requests: [move] });
}

const perMs = (measure) => async () => 1000 / (await measure());

const snapshotOf = (room, student) => ({ path: room.apiPath, headers: bearerOf(student) });

const afterPagesIn = (stage, room) => afterPosts(stage, room, pageOf);
const afterSnapshotsIn = (stage, room) => afterPosts(stage, room, snapshotOf);

function postsIn({ load, port }, room) {
  let from = 0;
  return perMs(async () => {
    const requests = Array.from({ length: POSTS_A_TURN }, () => postOf(room, from++));
    return (await load("sendFor", { ...asked, port, most: POSTS_A_TURN, requests, expect: 201 })).perSecond;
  });
}

function eventsIn({ load, port }, room) {
  const name = `events of ${room.id}`;
  const streams = room.students
    .slice(0, LISTENERS)
    .map((student) => ({ path: `${room.apiPath}/events?after=0`, headers: bearerOf(student) }));
  let from = 0;
  return async () => {
    await load("openStreams", { name, port, streams });
    const posts = Array.from({ length: 12 }, () => postOf(room, from++));
    const times = await load("timePosts", { name, port, posts, pause: 20 });
    await load("closeStreams", { name });
    return median(times);
  };
}

const ballotsOf = (stage, room) => rate(stage, ballotsIn(room));

/**
 * By as many readers in both, for whoever has posted has a page of their own. Each has been drawn it a moment
 * before: what is measured is the page that is kept.
 */
function pagesIn({ load, port }, room) {
  const requests = room.students.slice(0, READERS).map((student) => pageOf(room, student));
  return perMs(async () => {
    await load("sendFor", { port, connections: 10, milliseconds: 60_000, most: READERS, requests });
    return (await load("sendFor", { ...asked, port, requests })).perSecond;
  });
}

const rate = ({ load, port }, requests) =>
  perMs(async () => (await load("sendFor", { ...asked, port, requests })).perSecond);

function unchangedIn({ load, port, address }, room) {
  const { path, headers } = snapshotOf(room, room.students[0]);
  return perMs(async () => {
    const answer = await fetch(`${address}${path}`, { headers });
    await answer.arrayBuffer();
    const known = { ...headers, "If-None-Match": answer.headers.get("etag") };
    const requests = [{ path, headers: known }];
    return (await load("sendFor", { ...asked, port, requests, expect: 304 })).perSecond;
  });
}
