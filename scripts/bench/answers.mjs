import { roomVisit } from "./room.mjs";
import { visit } from "./visit.mjs";
import { postOf } from "./writes.mjs";

const SLOWDOWN = 4;
const POSTS_A_SECOND = 5;
const MOST_POSTS = 100;
const PRESSES = 4;
const PRESS_MS = 80;
const SENTENCE = "The treaty of 1953 binds both, and neither can leave it in a day.";

/**
 * How long a room takes to answer keys and presses while five posts a second arrive, on a processor four
 * times as slow: somebody goes into the field, types an argument, and then opens other paragraphs. INP, in
 * ms: from the key to the paint that shows it.
 */
export async function interactionToNextPaint(stage, room) {
  const { inp } = await visit({ ...roomVisit(stage, room), slowdown: SLOWDOWN }, async (page) => {
    await page.evaluate(watchAnswers);
    const posting = postSteadily(stage, room);
    await press(page, page.locator("textarea[name=body]").first());
    await page.keyboard.type(SENTENCE, { delay: 100 });
    await pressInTurn(page, page.locator("button[name=p]"));
    posting.stop();
    return { inp: await page.evaluate(readInp) };
  });
  return inp;
}

/** The same of a bare page that has one button: as fast as this machine answers. */
export async function bareInteractionToNextPaint(port) {
  const { inp } = await visit(
    { address: `http://127.0.0.1:${port}/`, usable: "button", slowdown: SLOWDOWN },
    async (page) => {
      await page.evaluate(watchAnswers);
      await pressInTurn(page, page.locator("button"));
      return { inp: await page.evaluate(readInp) };
    },
  );
  return inp;
}

async function pressInTurn(page, buttons) {
  const count = await buttons.count();
  for (let turn = 1; turn <= PRESSES; turn++) await press(page, buttons.nth(turn % count));
}

/**
 * Presses as a hand does: the pointer is there before it presses, a press lasts its while, and the page is
 * asked nothing meanwhile, which would be counted as its answer.
 */
async function press(page, element) {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await element.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(PRESS_MS);
  await page.mouse.down();
  await page.waitForTimeout(PRESS_MS);
  await page.mouse.up();
  await page.waitForTimeout(500);
}

function postSteadily({ load, port }, room) {
  let at = 0;
  const timer = setInterval(post, 1000 / POSTS_A_SECOND);
  const stop = () => clearInterval(timer);
  function post() {
    if (at === MOST_POSTS) return stop();
    const requests = [postOf(room, at++)];
    load("sendFor", { port, connections: 1, milliseconds: 1000, most: 1, requests, expect: 201 }).catch(stop);
  }
  return { stop };
}

/**
 * Runs in the page: keeps how long each key and each press took, the browser's own measure. It tells nothing
 * of what takes less than 16 ms.
 */
function watchAnswers() {
  window.benchAnswers = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      const before = window.benchAnswers.get(interactionId) ?? 0;
      if (interactionId) window.benchAnswers.set(interactionId, Math.max(before, duration));
    }
  }).observe({ type: "event", durationThreshold: 16 });
}

/** Runs in the page. INP is the slowest, but for one in every fifty (web.dev/articles/inp). */
function readInp() {
  const slowestFirst = [...window.benchAnswers.values()].sort((a, b) => b - a);
  return slowestFirst[Math.floor(slowestFirst.length / 50)] ?? 16;
}
