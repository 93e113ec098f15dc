import { median } from "./medians.mjs";
import { makeRoom } from "./room.mjs";
import { visit } from "./visit.mjs";
import { roomVisit } from "./visits.mjs";

const VISITS = 3;

/** A room of 500 members and 10,000 posts, until it is usable, against the room of reference. */
export async function measureBigRoom(stage) {
  const [big, reference] = [await makeRoom({ students: 500, posts: 10_000 }), await makeRoom()];
  const times = { big: [], reference: [] };
  for (let turn = 0; turn < VISITS; turn++) {
    times.big.push((await visit(roomVisit(stage, big))).usable);
    times.reference.push((await visit(roomVisit(stage, reference))).usable);
  }
  const limit = median(times.reference);
  const what = "room of 500 members, 10,000 posts, usable; against 200 posts";
  return [{ key: "big", what, unit: "ms", ours: median(times.big), limit, goal: { most: 2 * limit, words: "2 ×" } }];
}
