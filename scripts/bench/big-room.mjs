import { interactionToNextPaint } from "./answers.mjs";
import { median } from "./medians.mjs";
import { makeRoom, roomVisit } from "./room.mjs";
import { visit } from "./visit.mjs";

const VISITS = 3;
const SCROLLS = 20;
const FRAME_MS = 1000 / 60;

/**
 * A room of 500 members and 10,000 posts, against the room of reference: until it is usable, and how smooth
 * it is to scroll and to write in.
 */
export async function measureBigRoom(stage) {
  const [big, reference] = [await makeRoom({ students: 500, posts: 10_000 }), await makeRoom()];
  const found = { big: [], reference: [] };
  for (let turn = 0; turn < VISITS; turn++) {
    found.big.push(await visit(roomVisit(stage, big), scroll));
    found.reference.push(await visit(roomVisit(stage, reference), scroll));
  }
  const of = (room, key) => median(found[room].map((seen) => seen[key]));
  const row = (key, what, goal) => ({
    what,
    unit: "ms",
    ours: of("big", key),
    limit: of("reference", key),
    goal,
  });
  const answers = [await interactionToNextPaint(stage, big), await interactionToNextPaint(stage, reference)];
  return [
    {
      ...row("usable", "room of 500 members, 10,000 posts, usable; against 200 posts", {
        most: 1.5 * of("reference", "usable"),
        words: "1.5 ×",
      }),
      key: "big",
    },
    row("lcp", "· its largest paint; against 200 posts", {
      most: 1.5 * of("reference", "lcp"),
      words: "1.5 ×",
    }),
    row("frame", "· its slowest frame while scrolling; against 200 posts", {
      most: 4 * FRAME_MS,
      words: "4 frames",
    }),
    {
      what: "· its INP, 4 × slower, 5 posts a second; against 200 posts",
      unit: "ms",
      ours: answers[0],
      limit: answers[1],
      goal: { most: 100 },
    },
  ];
}

/** Turns the wheel over the essay, and answers the longest time from one frame to the next. */
async function scroll(page) {
  await page.evaluate(watchFrames);
  await page.mouse.move(300, 500);
  for (let turn = 0; turn < SCROLLS; turn++) {
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(50);
  }
  return { frame: await page.evaluate(() => window.benchFrame) };
}

/** Runs in the page. */
function watchFrames() {
  window.benchFrame = 0;
  let before = null;
  const look = (now) => {
    if (before !== null) window.benchFrame = Math.max(window.benchFrame, now - before);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
