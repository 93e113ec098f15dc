import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { type Clock, clockAt } from "../debate/phases";
import { inTransactionOn, type Transaction } from "./client";
import { clockOf, type StoredClock } from "./clock-row";
import type { CommittedRows } from "./hint";
import { findAnswer, keepAnswer, type Receipt, unlessTwin } from "./receipts";
import type { RoomColumns } from "./room-columns";
import { type Batch, inTurn, type NewEvent, type Result } from "./room-writer";
import type { Connection } from "./statement";

/** What a change finds: the locked room, the true time and the clock as it stands at that time. */
export type Floor = Readonly<{
  room: RoomColumns & StoredClock;
  now: Date;
  clock: Clock;
  /** The number of the last event before it that everybody is told of. */
  number: number;
}>;

/** The same for a change that is made through Prisma. */
export type WideFloor = Floor & Readonly<{ tx: Transaction; on: Connection }>;

/** A value to answer, what changed, for the room's event log, and how it is written. */
type Changed<T> = Readonly<{
  value: T;
  events: readonly NewEvent[];
  /** The rows that the events name, as they stand then, for who keeps the room here; else they are loaded. */
  rows?: CommittedRows;
  write?: (on: Connection) => readonly Promise<unknown>[];
}>;

/** What a change asks for, with the lock, and who is refused by it whatever else is found. */
type Asking<Found> = Readonly<{
  read: (on: Connection) => Promise<Found>;
  turnAway?: (found: Found) => Refusal | null;
}>;

/**
 * A frequent change judges what it asked for without asking again. Several are judged by what they found
 * before any of them is written; one that `disturbs` changes what others ask for.
 */
export type Frequent<T, Found, On> = Asking<Found> &
  Readonly<{ judge: (floor: On, found: Found) => Verdict<T>; disturbs?: boolean }>;

/** A change of a room: a frequent one, or one that works in the transaction as it pleases, by Prisma. */
export type Change<T, Found = unknown> =
  | Frequent<T, Found, Floor>
  | (Partial<Asking<Found>> & Readonly<{ work: (floor: WideFloor, found: Found) => Promise<Verdict<T>> }>);

export type Verdict<T> = Changed<T> | Refusal;

/** Whose turn it is, and whether they go before the others, as a room's teachers and its clock do. */
export type Turn = Readonly<{ by: string; isFirst: boolean }>;

/**
 * The one way to write in a room: in turn, under its one exclusive lock, in one transaction with what came at
 * the same time. Nothing is answered before it is committed. A refusal leaves nothing behind. With a receipt,
 * the same request is carried out once for ever and answered again with the first value.
 */
export const inRoomTransaction = <T, Found>(
  roomId: string,
  turn: Turn,
  receipt: Receipt | null,
  change: Change<T, Found>,
): Promise<Outcome<T>> =>
  unlessTwin(receipt, () =>
    inTurn<T>(roomId, {
      ...turn,
      going: "work" in change ? "alone" : change.disturbs ? "last" : "together",
      begin: (batch) => begin(batch, receipt, change),
    }),
  );

async function begin<T, Found>(
  { on, room: locked, lastNumber }: Batch,
  receipt: Receipt | null,
  change: Change<T, Found>,
): Promise<() => Result<T> | Promise<Result<T>>> {
  const [room, before, found] = await Promise.all([
    locked,
    receipt && findAnswer<T>(receipt, on),
    change.read?.(on),
  ]);
  const refusal = change.turnAway?.(found as Found);
  if (refusal) return () => refusal;
  if (!room) return () => refuse("not-found");
  if (before) return () => before;
  const clock = clockAt(clockOf(room), room.now);
  const floor = () => ({ room, now: room.now, clock, number: lastNumber() });
  const written = (verdict: Verdict<T>): Result<T> => {
    if ("ok" in verdict) return verdict;
    const { value, events, rows = {}, write } = verdict;
    const receipts = () => (receipt ? [keepAnswer(receipt, value, on)] : []);
    return { value, events, rows, write: () => [...(write?.(on) ?? []), ...receipts()] };
  };
  return "work" in change
    ? async () =>
        written(await inTransactionOn(on, (tx) => change.work({ ...floor(), tx, on }, found as Found)))
    : () => written(change.judge(floor(), found as Found));
}
