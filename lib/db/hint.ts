import { EventEmitter } from "node:events";
import type { Topic } from "../debate/events";
import type { MemberRow, RatingRow, StoredPost } from "../debate/rows";
import type { Ballot } from "../debate/swing";

/**
 * One line of a room's event log. `number` is what members see of it; `toldTo` the kinds of viewers who are
 * told, null: all.
 */
export type LogRow = Readonly<{
  seq: number;
  number: number;
  topic: Topic;
  subjectId: string | null;
  toldTo: string | null;
}>;

/**
 * Rows as they stand after a commit, in the order written: of two for the same thing the later counts. A post
 * and a member stand for what "post" and "member" events name; at least one ballot, and one rating, of a
 * member for a "turnout" and a "rating" that name them. What is missing is loaded.
 */
export type CommittedRows = Readonly<{
  posts?: readonly StoredPost[];
  members?: readonly MemberRow[];
  /** Those that were cast; a member's other stage stays as it was. */
  ballots?: readonly Ballot[];
  /** All that a member credits now; given only where a closing ballot was cast. */
  credits?: readonly Readonly<{ memberId: string; postIds: readonly string[] }>[];
  /** Those that were given; the rater's others stay as they were. */
  ratings?: readonly RatingRow[];
}>;

/**
 * What was just committed in a room: its events, one after the other without a gap, and the rows they name.
 */
export type Committed = Readonly<{ events: readonly LogRow[]; rows: CommittedRows }>;

const kept = globalThis as { crossfloorHints?: EventEmitter<Hints> };

type Hints = {
  room: [roomId: string, seq: number, committed: Committed | undefined];
  aside: [hint: AsideHint];
  /** What the other processes should hear, on a channel. */
  out: [channel: Channel, payloads: readonly string[]];
  /** What broke where a hint was heard. */
  fault: [error: unknown];
};

type Listener = (...hint: Hints["room"]) => unknown;

/**
 * This process's own hints: "room" with (roomId, seq, what was committed, where the writer says it). Whoever
 * carries hints to other processes takes them from "out".
 */
export const hints: EventEmitter<Hints> =
  kept.crossfloorHints ?? new EventEmitter<Hints>().setMaxListeners(0);
kept.crossfloorHints = hints;

/** On which hints of each kind go from process to process. */
export const hintChannel = "crossfloor_room";
const asideChannel = "crossfloor_aside";
export const channels = [hintChannel, asideChannel] as const;
export type Channel = (typeof channels)[number];

const waiting = new Map<string, number>();

/**
 * Says that a room reached `seq`: to this process at once, with what was committed, so that nobody here has
 * to load it; to the others batched over 15 ms, where something carries hints. Only after the commit, and in
 * the order of commits: NOTIFY in a transaction takes a global lock. A lost hint is made good by each
 * process's poll.
 */
export function hintRoom(roomId: string, seq: number, committed?: Committed): void {
  for (const listener of hints.listeners("room")) tell(listener, roomId, seq, committed);
  if (waiting.size === 0) setTimeout(sayOut, 15);
  waiting.set(roomId, seq);
}

/** Who hears of it cannot undo it: what breaks there is a hint itself, and the others are told. */
function tell(listener: Listener, ...hint: Hints["room"]): void {
  try {
    listener(...hint);
  } catch (error) {
    hints.emit("fault", error);
  }
}

function sayOut(): void {
  const payloads = [...waiting].map(([roomId, seq]) => `${roomId}:${seq}`);
  waiting.clear();
  hints.emit("out", hintChannel, payloads);
}

/**
 * That what members of a room are told aside of its log may be another: a nudge is in the rows, and what
 * somebody has opened to answer is in the hint, for it is written nowhere.
 */
export type AsideHint = Readonly<{
  roomId: string;
  opening?: Readonly<{ memberId: string; itemId: string }>;
}>;

/** Says so to every process, this one at once. A lost nudge is made good by the poll. */
export function hintAside(hint: AsideHint): void {
  hints.emit("aside", hint);
  hints.emit("out", asideChannel, [JSON.stringify(hint)]);
}
