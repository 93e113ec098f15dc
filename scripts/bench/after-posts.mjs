import { inTurns } from "./medians.mjs";
import { countCpu, cpuRows } from "./process-facts.mjs";
import { cookieOf, makeRoom } from "./room.mjs";
import { postOf } from "./writes.mjs";

const TURNS = 5;
/** Of posts, twice a turn: a student may post 12 times a minute, and there are thirty. */
const POSTS_A_TURN = 20;
const goal = { least: 34.5, words: "1.5 × the faster" };

/**
 * The room's page with a post before each, of somebody else and of the reader, one after the other, against a
 * page of Next with 200 posts.
 */
export async function measurePageAfterPosts(stage) {
  const [ofOthers, own] = [
    afterPosts(stage, await makeRoom(), pageOf),
    afterPosts(stage, await makeRoom(), pageOf, 0),
  ];
  const bare = {
    port: await stage.bareNext(),
    connections: 1,
    milliseconds: 500,
    requests: [{ path: "/posts" }],
  };
  const [others, , mine, , limit] = await inTurns(TURNS, [
    ofOthers.ask,
    ofOthers.post,
    own.ask,
    own.post,
    async () => (await stage.load("sendFor", bare)).perSecond,
  ]);
  const row = { key: "page", unit: "/s", limit, goal };
  return [
    { ...row, what: "room page after each post of others, one at a time", ours: others },
    ...cpuRows("page after a post of others", ofOthers.cpu(), { most: 35 }),
    { ...row, what: "room page after each post of one's own, one at a time", ours: mine },
    ...cpuRows("page after a post of one's own", own.cpu(), { most: 35 }),
  ];
}

/** The room's page, as browsers ask for it. */
export const pageOf = (room, student) => ({
  path: room.path,
  headers: { "Accept-Encoding": "gzip, deflate, br", Accept: "text/html", Cookie: cookieOf(room, student) },
});

/**
 * How to measure what is asked for after each post, by the student who comes `next` after its author: `ask`
 * sends both and answers how many of the asked in a second, `post` sends the posts alone, and `cpu` is the
 * processor's time of the asked, which is that of both without that of the posts.
 */
export function afterPosts({ load, port, pid }, room, asked, next = 1) {
  const [both, alone] = [countCpu(pid), countCpu(pid)];
  let from = 0;
  const pairOf = (at) => [postOf(room, at), asked(room, room.students[(at + next) % room.students.length])];
  const turn = () => Array.from({ length: POSTS_A_TURN }, () => from++);
  return {
    ask: () => both.around(() => load("sendAfter", { port, pairs: turn().map(pairOf) })),
    post: () =>
      alone.around(() =>
        load("sendFor", { ...onePost, port, requests: turn().map((at) => postOf(room, at)) }),
      ),
    cpu: () => both.each() - alone.each(),
  };
}

const onePost = { connections: 1, milliseconds: 10_000, most: POSTS_A_TURN, expect: 201 };
