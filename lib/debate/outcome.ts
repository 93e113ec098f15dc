import type { FaultDetail } from "./text/gate";

/** Why something may not be done, as a slug. The words are in messages/, the HTTP status in lib/api. */
export type Reason =
  | "account-disabled"
  | "already-done"
  | "already-joined"
  | "archived"
  | "ballot-closed"
  | "choice-capped"
  | "class-only"
  | "door-closed"
  | "cookies-blocked"
  | "credit-twice"
  | "duplicate-flag"
  | "essay-changed"
  | "email-taken"
  | "encrypted"
  | "evidence-invalid"
  | "format-impossible"
  | "groups-at-work"
  | "grades-change"
  | "has-macros"
  | "idempotency-mismatch"
  | "invalid"
  | "judges-do-not-post"
  | "keep-apart-circle"
  | "kind-not-allowed"
  | "last-administrator"
  | "link-over"
  | "lost-seat"
  | "motion-in-use"
  | "moves-the-class"
  | "muted"
  | "name-taken"
  | "names-fixed"
  | "needs-side"
  | "no-ballots"
  | "nobody-absent"
  | "no-draw"
  | "no-such-code"
  | "no-such-name"
  | "no-text"
  | "not-allowed"
  | "not-author"
  | "not-changeable"
  | "not-found"
  | "not-revealed"
  | "not-what-it-says"
  | "other-seat"
  | "owner-stays"
  | "own-post"
  | "own-room"
  | "own-side"
  | "parent-not-published"
  | "paragraph-not-in-essay"
  | "paused"
  | "phase-closed"
  | "phase-running"
  | "points-chosen"
  | "points-missing"
  | "quote-mismatch"
  | "read-only"
  | "removed"
  | "return-over"
  | "room-full"
  | "room-locked"
  | "say-it-back"
  | "second-factor"
  | "sides-by-teacher"
  | "signup-closed"
  | "too-few"
  | "too-few-devils"
  | "too-large"
  | "too-many"
  | "too-many-classes"
  | "too-many-credits"
  | "too-many-points"
  | "too-many-sentences"
  | "too-many-teachers"
  | "too-slow"
  | "wrong-code"
  | "wrong-current-password"
  | "wrong-password"
  | "wrong-pin"
  | "wrong-rejoin-key";

/** A field's fault: the slug of what is wrong with what was typed. */
type FieldErrors = Readonly<Record<string, string>>;

export type Refusal = Readonly<{
  ok: false;
  reason: Reason;
  /** By field name, for what was typed wrong. */
  errors?: FieldErrors;
  /** By field name, for the faults that have one. */
  details?: Readonly<Record<string, FaultDetail>>;
  /** The names it is about, for a rule that names who stands in its way. */
  about?: readonly string[];
  /** What the one of `about` did, as an act of the log, for "already-done". */
  act?: string;
  /** Seconds until it is worth trying again, for "too-many". */
  retryAfter?: number;
  /** The key of the phase that is running now, for "phase-closed". */
  phase?: string;
}>;

/**
 * What a command answers: an expected "no" is a value, a bug is thrown. `seq` is the number of the room's last
 * event by then, where it changed a room.
 */
export type Outcome<T> = Readonly<{ ok: true; value: T; seq?: number }> | Refusal;

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (reason: Reason, more: Omit<Refusal, "ok" | "reason"> = {}): Refusal => ({
  ok: false,
  reason,
  ...more,
});
