import { bareInteractionToNextPaint, interactionToNextPaint } from "./answers.mjs";
import { inTurns, median } from "./medians.mjs";
import { makeRoom, roomVisit } from "./room.mjs";
import { visit } from "./visit.mjs";

const VISITS = 5;
const ANSWER_TURNS = 3;

/**
 * A first visit of the room of reference: what it weighs and how soon it can be used, against a bare page of
 * Next.
 */
export async function measureFirstVisit(stage) {
  const { ours, limit } = await visitInTurns(stage, 1);
  const row = (key, what, unit, goal) => ({ key, what, unit, ours: ours[key], limit: limit[key], goal });
  return [
    row("script", "first visit: script, compressed", "KB", { most: 155 }),
    row("bytes", "first visit: everything, compressed", "KB", { most: 300 }),
    row("requests", "first visit: requests", "", { most: 20 }),
    row("lcp", "first visit: largest paint", "ms", { most: 600 }),
    row("cls", "first visit: layout shift", "", { most: 0 }),
    row("usable", "first visit: usable", "ms", { most: 900 }),
  ];
}

/**
 * The same on a processor four times as slow; and how long a key or a press takes there while five posts a
 * second arrive.
 */
export async function measureSlowVisit(stage) {
  const { ours, limit, room } = await visitInTurns(stage, 4);
  const barePort = await stage.bareNext();
  const [inp, bareInp] = await inTurns(ANSWER_TURNS, [
    () => interactionToNextPaint(stage, room),
    () => bareInteractionToNextPaint(barePort),
  ]);
  const row = (key, what, unit, goal) => ({
    key: `slow-${key}`,
    what,
    unit,
    ours: ours[key],
    limit: limit[key],
    goal,
  });
  return [
    row("lcp", "4 × slower processor: largest paint", "ms", { most: 1200 }),
    row("cls", "4 × slower processor: layout shift", "", { most: 0 }),
    row("usable", "4 × slower processor: usable", "ms", { most: 2400 }),
    {
      key: "inp",
      what: "4 × slower processor: INP while 5 posts a second arrive",
      unit: "ms",
      ours: inp,
      limit: bareInp,
      goal: { most: 80 },
    },
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

function medians(visits) {
  return Object.fromEntries(
    Object.keys(visits[0]).map((key) => [key, median(visits.map((found) => found[key]))]),
  );
}
