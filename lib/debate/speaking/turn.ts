import type { FloorTimes } from "../phases";
import { type Side, sides } from "../vocabulary";

export const turnStates = ["waiting", "speaking", "spoken", "skipped"] as const;
export type TurnState = (typeof turnStates)[number];

/** A speaking turn as it is kept. */
export type KeptTurn = Readonly<{
  memberId: string;
  phaseIndex: number;
  state: TurnState;
  /** The side they are called for, or while they wait the one they are on. */
  side: Side | null;
  paragraphId: string | null;
  postId: string | null;
  askedAt: Date;
  startedAt: Date | null;
  endsAt: Date | null;
  endedAt: Date | null;
  noteId: string | null;
}>;

/** The same with who speaks, before visibility. */
export type TurnRow = KeptTurn &
  Readonly<{
    id: string;
    name: string;
    pseudonym: string | null;
    role: string;
    isNameWaiting: boolean;
    isMuted: boolean;
    isRemoved: boolean;
  }>;

/** What each side has left to speak in a phase, in whole seconds. */
export type Bank = Readonly<Record<Side, number>>;

/**
 * What is left of the time of each side, without the turn that runs. A turn takes the time until it was
 * ended, and never more than it was given.
 */
export function bankOf(turns: readonly TurnRow[], { bankSeconds }: FloorTimes): Bank {
  const left = (side: Side): number => {
    const used = turns
      .filter((turn) => turn.side === side && turn.state === "spoken")
      .reduce((sum, turn) => sum + lengthOf(turn), 0);
    return Math.max(0, bankSeconds - Math.ceil(used / 1000));
  };
  return Object.fromEntries(sides.map((side) => [side, left(side)])) as Bank;
}

function lengthOf({ startedAt, endsAt, endedAt }: TurnRow): number {
  if (!startedAt || !endsAt) return 0;
  const end = Math.min(endsAt.getTime(), (endedAt ?? endsAt).getTime());
  return Math.max(0, end - startedAt.getTime());
}

/** How long a turn of a side lasts, in seconds: as turns do, or what its bank has left; 0 for none. */
export const secondsFor = (bank: Bank, side: Side, { turnSeconds }: FloorTimes): number =>
  Math.min(turnSeconds, bank[side]);
