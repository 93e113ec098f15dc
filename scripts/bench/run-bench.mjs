import { step } from "../step.mjs";
import { measurePageAfterPosts } from "./after-posts.mjs";
import { measureBigRoom } from "./big-room.mjs";
import { measureCosts } from "./costs.mjs";
import { measureFairness } from "./fairness.mjs";
import { measureFilled } from "./filled.mjs";
import { measureFlow } from "./flow.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureLessons } from "./lessons.mjs";
import { measureBurst, measureLive } from "./live.mjs";
import { describeMachine, readLoad } from "./machine.mjs";
import { measureManyRooms } from "./many-rooms.mjs";
import { measureMemory } from "./memory.mjs";
import { measurePage, measureSnapshot } from "./reads.mjs";
import { readLastRun, writeRun } from "./results.mjs";
import { setStage } from "./stage.mjs";
import { measureStart } from "./start-time.mjs";
import { printTable } from "./table.mjs";
import { measureFirstVisit, measureSlowVisit } from "./visits.mjs";
import { measureBallots, measurePosts } from "./writes.mjs";

/**
 * Every family of rows by its name. Memory comes first: it is the server's own before the other rows have
 * filled it.
 */
const families = {
  memory: measureMemory,
  rooms: measureManyRooms,
  page: measurePage,
  after: measurePageAfterPosts,
  snapshot: measureSnapshot,
  posts: measurePosts,
  ballots: measureBallots,
  fairness: measureFairness,
  live: measureLive,
  burst: measureBurst,
  visit: measureFirstVisit,
  slow: measureSlowVisit,
  big: measureBigRoom,
  growth: measureGrowth,
  flow: measureFlow,
  start: measureStart,
};

/** What takes so long that it is measured only where it is named. */
const slow = { lessons: measureLessons, filled: measureFilled, costs: measureCosts };
const every = { ...families, ...slow };

/**
 * Measures the named families, or all but the slow, prints one table and writes it as JSON. A family that
 * fails is said so and does not stop the others.
 */
export async function runBench(names) {
  const wanted = names.length > 0 ? names : Object.keys(families);
  const unknown = wanted.filter((name) => !(name in every));
  if (unknown.length > 0)
    throw new Error(`There is no row ${unknown.join(", ")}. The rows: ${Object.keys(every).join(" ")}`);

  const before = readLoad();
  const stage = await setStage();
  const rows = [];
  for (const name of Object.keys(every).filter((family) => wanted.includes(family))) {
    const found = await step(`measure ${name}`, () =>
      every[name](stage).catch((error) => [{ what: name, failure: error.message }]),
    );
    rows.push(...found);
  }
  const machine = `${describeMachine()}; load ${before} at the start, ${readLoad()} at the end`;
  console.log(`\n${machine}\n`);
  printTable(rows, readLastRun());
  console.log(`Written to ${writeRun({ machine, at: new Date().toISOString(), rows })}.`);
}
