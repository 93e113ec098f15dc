import type { Part } from "./costs";

/** A lesson as the room of reference has it. Seconds, and how many of a class. */
export const lesson = {
  students: 30,
  /** The teacher's screen and the wall listen, too. */
  others: 2,
  posts: 200,
  /** How often each loads the page anew: a phone that slept, a wrong key. */
  reloads: 1,
  /** Within how many seconds after the hour lessons begin, and a class has come in. */
  beginsWithin: 120,
  comesWithin: 120,
  lobby: 180,
  /** Within how many seconds a class has loaded what a new phase shows. */
  loadsWithin: 5,
} as const;

export type Phase = Readonly<{ minutes: number | null; isForPosts: boolean; isForBallots: boolean }>;

/** Says that something of a kind happens in a second, once or more often. */
export type Note = (second: number, part: Part, times: number) => void;

/**
 * Plays one lesson that begins at a second: who comes, votes and writes when. Votes and posts grow more to
 * the end of their phase. Every change is told to all who listen, and what a new phase shows is loaded by
 * all. `draw` gives numbers from 0 to 1.
 */
export function playLesson(phases: readonly Phase[], begins: number, draw: () => number, note: Note): void {
  const listeners = lesson.students + lesson.others;
  const tell = (second: number) => note(second, "event", listeners);
  const change = (second: number, part: Part) => {
    note(second, part, 1);
    tell(second);
  };
  for (let student = 0; student < lesson.students; student++) {
    const second = begins + draw() * lesson.comesWithin;
    change(second, "join");
    note(second, "firstPage", 1);
    note(second, "streamOpened", 1);
  }
  const minutes = (of: (phase: Phase) => boolean) =>
    phases.filter(of).reduce((sum, phase) => sum + (phase.minutes ?? 0), 0);
  const writing = minutes(({ isForPosts }) => isForPosts);

  let from = begins;
  for (const [at, phase] of phases.entries()) {
    const seconds = phase.minutes === null ? lesson.lobby : phase.minutes * 60;
    const late = () => from + Math.sqrt(draw()) * seconds;
    if (at > 0) tell(from);
    if (at > 0)
      for (let listener = 0; listener < listeners; listener++)
        note(from + draw() * lesson.loadsWithin, "snapshot", 1);
    if (phase.isForBallots) for (let cast = 0; cast < lesson.students; cast++) change(late(), "ballot");
    if (phase.isForPosts) {
      const posts = Math.round((lesson.posts * (phase.minutes ?? 0)) / writing);
      for (let post = 0; post < posts; post++) change(late(), "post");
    }
    from += seconds;
  }
  for (let student = 0; student < lesson.students; student++)
    note(begins + draw() * (from - begins), "page", lesson.reloads);
}
