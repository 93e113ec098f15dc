import { median } from "./medians.mjs";
import { cookieOf, makeRoom } from "./room.mjs";
import { visit } from "./visit.mjs";
import { postOf } from "./writes.mjs";

const VISITS = 5;
const POSTS_A_SECOND = 5;
const SENTENCE = "The treaty of 1953 binds both, and neither can leave it in a day.";

/** A first visit of the room of reference: what it weighs and how soon it can be used, against a bare page of Next. */
export async function measureFirstVisit(stage) {
  const { ours, limit } = await visitInTurns(stage, 1);
  const row = (key, what, unit, goal) => ({ key, what, unit, ours: ours[key], limit: limit[key], goal });
  return [
    row("script", "first visit: script, compressed", "KB", { most: 165 }),
    row("bytes", "first visit: everything, compressed", "KB", { most: 330 }),
    row("requests", "first visit: requests", "", { most: 20 }),
    row("lcp", "first visit: largest paint", "ms", { most: 800 }),
    row("cls", "first visit: layout shift", "", { most: 0 }),
    row("usable", "first visit: usable", "ms", { most: 1200 }),
  ];
}

/** The same on a processor four times as slow; and how long a key press takes there while five posts a second arrive. */
export async function measureSlowVisit(stage) {
  const { ours, limit, room } = await visitInTurns(stage, 4);
  const inp = await typeAmongPosts(stage, room);
  const row = (key, what, unit, goal) => ({ key: `slow-${key}`, what, unit, ours: ours[key], limit: limit[key], goal });
  return [
    row("lcp", "4 × slower processor: largest paint", "ms", { most: 1500 }),
    row("cls", "4 × slower processor: layout shift", "", { most: 0 }),
    row("usable", "4 × slower processor: usable", "ms", { most: 3000 }),
    { key: "inp", what: "4 × slower processor: slowest key press, 5 posts /s", unit: "ms", ours: inp, goal: { most: 100 } },
  ];
}

async function visitInTurns(stage, slowdown) {
  const room = await makeRoom();
  const barePort = await stage.bareNext();
  const ours = [];
  const limit = [];
  for (let turn = 0; turn <= VISITS; turn++) {
    const found = await visit({ ...roomVisit(stage, room), slowdown });
    const bare = await visit({ address: `http://127.0.0.1:${barePort}/`, usable: "button", slowdown });
    if (turn > 0) ours.push(found);
    if (turn > 0) limit.push(bare);
  }
  return { ours: medians(ours), limit: medians(limit), room };
}

/** A student of the opposition, who may post in this phase, on the room's page. */
export function roomVisit({ address }, room) {
  return { address: `${address}${room.path}`, cookie: cookieOf(room, room.students[1]), usable: "textarea[name=body]" };
}

function medians(visits) {
  return Object.fromEntries(Object.keys(visits[0]).map((key) => [key, median(visits.map((found) => found[key]))]));
}

/** Types a sentence while others post, and answers the slowest key press from the key to the paint that shows it. */
async function typeAmongPosts(stage, room) {
  const { slowest } = await visit({ ...roomVisit(stage, room), slowdown: 4 }, async (page) => {
    await page.evaluate(watchKeys);
    const posts = Array.from({ length: 50 }, (_, at) => postOf(room, at));
    const posting = postSteadily(stage, posts);
    await page.locator("textarea[name=body]").first().pressSequentially(SENTENCE, { delay: 100 });
    await page.waitForTimeout(500);
    posting.stop();
    return { slowest: await page.evaluate(() => window.benchKeys) };
  });
  return slowest;
}

function postSteadily({ load, port }, posts) {
  const timer = setInterval(() => {
    const request = posts.pop();
    if (request)
      load("sendFor", { port, connections: 1, milliseconds: 1000, most: 1, requests: [request], expect: 201 }).catch(() =>
        clearInterval(timer),
      );
  }, 1000 / POSTS_A_SECOND);
  return { stop: () => clearInterval(timer) };
}

function watchKeys() {
  window.benchKeys = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.benchKeys = Math.max(window.benchKeys, entry.duration);
  }).observe({ type: "event", durationThreshold: 16 });
}
