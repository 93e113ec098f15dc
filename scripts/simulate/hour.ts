import { type Part, parts } from "./costs";
import { lesson, type Note, type Phase, playLesson } from "./lesson";

/** What lessons that begin on the same hour ask for, in the worst ten seconds of it. */
export type Hour = Readonly<{
  students: number;
  rooms: number;
  streams: number;
  /** Changes a second: joins, ballots, posts. */
  writes: number;
  /** What is sent on streams, a second. */
  events: number;
  /** How many processors the app and the database are busy with. */
  app: number;
  database: number;
}>;

const worst = 10;
const length = 4000;
const most = 500;
const writing: readonly Part[] = ["join", "ballot", "post"];
const kinds = Object.keys(parts) as Part[];

/**
 * Plays as many lessons as students need, up to 500 of them, and reckons the others like these. The same
 * number of students gives the same figures.
 */
export function simulate(students: number, phases: readonly Phase[]): Hour {
  const rooms = Math.ceil(students / lesson.students);
  const played = Math.min(rooms, most);
  const share = students / (played * lesson.students);
  const seconds = Object.fromEntries(kinds.map((part) => [part, new Float64Array(length)]));
  const note: Note = (second, part, times) => {
    const counted = seconds[part];
    const at = Math.floor(second);
    if (counted && at < length) counted[at] = (counted[at] ?? 0) + times * share;
  };
  const draw = drawsOf(students);
  for (let room = 0; room < played; room++) playLesson(phases, draw() * lesson.beginsWithin, draw, note);

  const streams = students + rooms * lesson.others;
  const mostOf = (weightOf: (part: Part) => number) => {
    const sums = Array.from({ length: length / worst }, (_, at) =>
      kinds.reduce((sum, part) => {
        const within = Array.from(seconds[part]?.subarray(at * worst, (at + 1) * worst) ?? []);
        return sum + weightOf(part) * within.reduce((all, one) => all + one, 0);
      }, 0),
    );
    return Math.max(...sums) / worst;
  };
  const busy = (of: "app" | "database") =>
    (mostOf((part) => parts[part][of]) + streams * parts.stream[of]) / 1000;
  return {
    students,
    rooms,
    streams,
    writes: mostOf((part) => (writing.includes(part) ? 1 : 0)),
    events: mostOf((part) => (part === "event" ? 1 : 0)),
    app: busy("app"),
    database: busy("database"),
  };
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function drawsOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
