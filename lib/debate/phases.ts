import { type GateScope, type Kind, type Side, type Stage, sides } from "./vocabulary";

/** How long one speaking turn lasts, and how long a side may speak in the phase, in seconds. */
export type FloorTimes = Readonly<{ turnSeconds: number; bankSeconds: number }>;

/** What a phase lets people do. */
export type PhaseAllows = Readonly<{
  post: Readonly<Record<Side, readonly Kind[]>>;
  reply: boolean;
  rate: boolean;
  ballot: Stage | null;
  /** Every student argues the other side while it runs. */
  swap: boolean;
  reveals: boolean;
  /** Students propose sentences that both sides can agree on, and say whether they do. */
  ground?: boolean;
  /** Students ask to speak, and the teacher calls them one after the other. */
  floor?: FloorTimes;
}>;

/** What a phase allows of itself: nothing. */
export const allowsNothing: PhaseAllows = {
  post: { PROPOSITION: [], OPPOSITION: [] },
  reply: false,
  rate: false,
  ballot: null,
  swap: false,
  reveals: false,
};

/**
 * One step of a format and what it allows. `minutes` is null where the teacher moves on; `autoAdvance` moves
 * on by the server's clock.
 */
export type Phase = Readonly<{
  key: string;
  title: string;
  minutes: number | null;
  autoAdvance: boolean;
  allows: PhaseAllows;
  /**
   * Whether students see what others write in this phase only after writing themselves; null where they do at
   * once.
   */
  writeFirst: GateScope | null;
  /** Whether a rebuttal begins by restating the point it attacks. */
  sayItBack: boolean;
}>;

/**
 * Where a room stands in its format. Times are the database's; `phaseEndsAt` is null in a phase without
 * minutes.
 */
export type Clock = Readonly<{
  phases: readonly Phase[];
  phaseIndex: number;
  phaseStartedAt: Date;
  phaseEndsAt: Date | null;
  pausedAt: Date | null;
  isAutoAdvancing: boolean;
}>;

const minute = 60_000;

/** The phase a clock shows. @throws RangeError where the index is outside the format, which is a bug. */
export function phaseOf(clock: Clock): Phase {
  const phase = clock.phases[clock.phaseIndex];
  if (!phase) throw new RangeError(`no phase ${clock.phaseIndex} in a format of ${clock.phases.length}`);
  return phase;
}

/** The clock with phase `index` begun at `at`, with its full time, running. */
export function startPhase(clock: Clock, index: number, at: Date): Clock {
  const started = { ...clock, phaseIndex: index, phaseStartedAt: at, pausedAt: null };
  const { minutes } = phaseOf(started);
  return { ...started, phaseEndsAt: minutes === null ? null : new Date(at.getTime() + minutes * minute) };
}

/**
 * The clock as it truly stands at `now`: moved on through every phase whose time ran out, each begun when the
 * one before ended.
 */
export function clockAt(clock: Clock, now: Date): Clock {
  const isOver = clock.phaseEndsAt !== null && clock.pausedAt === null && clock.phaseEndsAt <= now;
  const isLast = clock.phaseIndex === clock.phases.length - 1;
  if (!isOver || isLast || !clock.phaseEndsAt || !clock.isAutoAdvancing || !phaseOf(clock).autoAdvance)
    return clock;
  return clockAt(startPhase(clock, clock.phaseIndex + 1, clock.phaseEndsAt), now);
}

/** Stops the clock. Pausing a paused clock changes nothing. */
export const pauseClock = (clock: Clock, now: Date): Clock =>
  clock.pausedAt ? clock : { ...clock, pausedAt: now };

/** Runs the clock on; the phase ends later by as long as the pause was. */
export function resumeClock(clock: Clock, now: Date): Clock {
  if (!clock.pausedAt) return clock;
  const pause = now.getTime() - clock.pausedAt.getTime();
  return {
    ...clock,
    pausedAt: null,
    phaseEndsAt: clock.phaseEndsAt && new Date(clock.phaseEndsAt.getTime() + pause),
  };
}

/**
 * Gives the phase more time, in whole seconds (negative takes time away). Time that has already run out
 * counts from `now`. A phase without an end stays without one.
 */
export function extendClock(clock: Clock, seconds: number, now: Date): Clock {
  if (!clock.phaseEndsAt) return clock;
  const running = clock.pausedAt ?? now;
  const from = Math.max(clock.phaseEndsAt.getTime(), running.getTime());
  return { ...clock, phaseEndsAt: new Date(Math.max(from + seconds * 1000, running.getTime())) };
}

const longestDeadline = 366 * 24 * 60 * minute;

/**
 * Ends the phase at a time that is given, or null where that is not after `now` or more than a year away. A
 * phase without an end gets one; a paused one ends later by its pause.
 */
export const endClockAt = (clock: Clock, at: Date, now: Date): Clock | null =>
  at > now && at.getTime() - now.getTime() <= longestDeadline ? { ...clock, phaseEndsAt: at } : null;

/** Milliseconds left in the phase, never below 0; null where it has no end. A paused clock stands still. */
export function timeLeft(clock: Clock, now: Date): number | null {
  if (!clock.phaseEndsAt) return null;
  return Math.max(0, clock.phaseEndsAt.getTime() - (clock.pausedAt ?? now).getTime());
}

/**
 * The index a teacher's wish leads to: a phase's key, "next" or "previous". Null where there is no such
 * phase.
 */
export function phaseIndexFor(clock: Clock, to: string): number | null {
  const index =
    to === "next"
      ? clock.phaseIndex + 1
      : to === "previous"
        ? clock.phaseIndex - 1
        : clock.phases.findIndex((phase) => phase.key === to);
  return index >= 0 && index < clock.phases.length ? index : null;
}

/** True where some side may post on a paragraph in the phase. */
export const takesPosts = ({ allows: { post } }: Pick<Phase, "allows">): boolean =>
  sides.some((side) => post[side].length > 0);

/** True where somebody may write in the phase. */
export const isWriting = (phase: Pick<Phase, "allows">): boolean => phase.allows.reply || takesPosts(phase);

/** True where somebody may argue in the phase, in writing or by word of mouth. */
export const isArguing = (phase: Pick<Phase, "allows">): boolean =>
  isWriting(phase) || phase.allows.floor !== undefined;

/** As much of a clock as says whether writing has begun. */
export type HasBegun = Readonly<{ phases: readonly Pick<Phase, "allows">[]; phaseIndex: number }>;

/** True from the first phase in which somebody may argue: whoever is without a side by then is given one. */
export const needsSides = (clock: HasBegun): boolean =>
  clock.phases.slice(0, clock.phaseIndex + 1).some(isArguing);
