import { EventEmitter } from "node:events";
import type { Topic } from "../debate/events";
import type { MemberRow, RatingRow, StoredPost } from "../debate/rows";
import type { Ballot } from "../debate/swing";
import { pool } from "./pool";
import { statement } from "./statement";

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

type Hints = { room: [roomId: string, seq: number, committed: Committed | undefined] };

type Listener = (...hint: Hints["room"]) => unknown;

/** This process's own hints: "room" with (roomId, seq, what was committed, where the writer says it). */
export const hints: EventEmitter<Hints> =
  kept.crossfloorHints ?? new EventEmitter<Hints>().setMaxListeners(0);
kept.crossfloorHints = hints;

export const hintChannel = "crossfloor_room";

const waiting = new Map<string, number>();

/**
 * Says that a room reached `seq`: to this process at once, with what was committed, so that nobody here has
 * to load it; to the others by NOTIFY, batched over 15 ms. Only after the commit, and in the order of
 * commits: NOTIFY in a transaction takes a global lock. A lost hint is made good by each process's poll.
 */
export function hintRoom(roomId: string, seq: number, committed?: Committed): void {
  for (const listener of hints.listeners("room")) tell(listener, roomId, seq, committed);
  if (waiting.size === 0) setTimeout(notify, 15);
  waiting.set(roomId, seq);
}

/** Who hears of it cannot undo it: what breaks there is written down, and the others are told. */
function tell(listener: Listener, ...hint: Hints["room"]): void {
  try {
    listener(...hint);
  } catch (error) {
    console.error(error);
  }
}

const notifyAll = statement("notify", "SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload");

function notify(): void {
  const payloads = [...waiting].map(([roomId, seq]) => `${roomId}:${seq}`);
  waiting.clear();
  notifyAll(pool, hintChannel, payloads).catch(() => undefined);
}

/**
 * That what members of a room are told aside of its log may be another: a nudge is in the rows, and what
 * somebody has opened to answer is in the hint, for it is written nowhere.
 */
export type AsideHint = Readonly<{
  roomId: string;
  opening?: Readonly<{ memberId: string; itemId: string }>;
}>;

export const asideChannel = "crossfloor_aside";

/** Says so to every process, this one too. One that is lost is made good when the connection is back. */
export function hintAside(hint: AsideHint): void {
  notifyAll(pool, asideChannel, [JSON.stringify(hint)]).catch(() => undefined);
}
