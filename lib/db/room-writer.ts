import type { PoolClient } from "pg";
import type { Topic } from "../debate/events";
import { type Outcome, refuse } from "../debate/outcome";
import { type Told, writeTold } from "../debate/telling/told";
import { TooLong } from "./away/is-away";
import { endTransaction, isRowsFault } from "./away/transaction-end";
import type { StoredClock } from "./clock-row";
import { type CommittedRows, hintRoom, type LogRow } from "./hint";
import type { RoomColumns } from "./room-columns";
import { type Going, type Line, lineOf, put, take, takeAway } from "./room-line";
import { inOneTrip } from "./shared-statement";
import { statement } from "./statement";
import { appendEvents, lockCursor, readLockedRoom } from "./turn-statements";
import { lendToWriter, longestWait } from "./writers";

/** What changed; `told` says who is told of it, where that is not everybody. */
export type NewEvent = Readonly<{ topic: Topic; subjectId?: string; told?: Told }>;

/** What a change comes to: a value to answer, its events, and the statements that write it. */
type Written<T> = Readonly<{
  value: T;
  events: readonly NewEvent[];
  rows: CommittedRows;
  write: () => readonly Promise<unknown>[];
}>;

type LockedRoom = RoomColumns & StoredClock & Readonly<{ now: Date }>;

/** The transaction that a change is part of. */
export type Batch = Readonly<{
  on: PoolClient;
  /** The room as it was found under the lock; undefined where there is none. */
  room: Promise<LockedRoom | undefined>;
  /** The number of the last event before the change that everybody is told of, once the room was found. */
  lastNumber: () => number;
}>;

export type Result<T> = Outcome<T> | Written<T>;

/** Who waits to change a room, and how. */
export type Job<T> = Readonly<{
  by: string;
  /** Teachers and the clock go before all others. */
  isFirst: boolean;
  going: Going;
  /** Asks for what it has to know, and answers how it is carried out once that is there. */
  begin: (batch: Batch) => Promise<() => Result<T> | Promise<Result<T>>>;
}>;

type Waiting = Job<unknown> &
  Readonly<{
    since: number;
    settle: (outcome: Outcome<unknown>) => void;
    fail: (error: unknown) => void;
  }>;

/**
 * Lets a change wait for its turn in its room. One transaction is on its way at a time; what comes meanwhile
 * joins the next one. Teachers go first; then everybody in turn, one change each, so that nobody is held up
 * by somebody who sends many. Where the room cannot be had, nobody waits for all who wait before them.
 */
export function inTurn<T>(roomId: string, job: Job<T>): Promise<Outcome<T>> {
  const line = lineOf<Waiting>(roomId);
  return new Promise((resolve, fail) => {
    const settle = (outcome: Outcome<unknown>) => resolve(outcome as Outcome<T>);
    if (!put(line, { ...job, since: performance.now(), settle, fail }))
      return resolve(refuse("too-many", { retryAfter: 1 }));
    if (!line.isMoving) void move(roomId, line);
  });
}

/** Who asks at the same moment goes with the first one. */
const asManyAsCome = () => new Promise((resolve) => setImmediate(resolve));

async function move(roomId: string, line: Line<Waiting>): Promise<void> {
  line.isMoving = true;
  await asManyAsCome();
  for (let jobs = take(line); jobs.length > 0; jobs = take(line)) {
    const inTime = jobs.filter(isInTime);
    if (inTime.length > 0) await carryOut(roomId, inTime);
  }
  takeAway(roomId);
}

function isInTime({ since, fail }: Waiting): boolean {
  const isIn = performance.now() - since < longestWait;
  if (!isIn) fail(new TooLong("the room could not be had in time"));
  return isIn;
}

/** A change that cannot be written fails alone: the others are made again without it. */
async function carryOut(roomId: string, jobs: readonly Waiting[]): Promise<void> {
  try {
    await lendToWriter((on) => commit(on, roomId, jobs));
  } catch (error) {
    if (jobs.length === 1 || !isRowsFault(error)) for (const { fail } of jobs) fail(error);
    else for (const job of jobs) await carryOut(roomId, [job]);
  }
}

/** Named, so that it goes out with what follows. */
const begin = statement("begin", "BEGIN");

/** One transaction for some changes: none of them is answered before it is committed. */
async function commit(on: PoolClient, roomId: string, jobs: readonly Waiting[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const send = (statement: Promise<unknown>): void => {
    statement.catch(() => undefined);
    sent.push(statement);
  };
  try {
    send(begin(on));
    let cursor = { seq: 0, number: 0 };
    const found = Promise.all([lockCursor(on, roomId), readLockedRoom(on, roomId)]);
    const room = found.then(([[locked], [row]]) => {
      cursor = locked ?? cursor;
      return row;
    });
    send(room);

    const events: NewEvent[] = [];
    const rows: CommittedRows[] = [];
    const batch: Batch = { on, room, lastNumber: () => cursor.number + events.filter(isForAll).length };
    const answers = new Map<Waiting, Outcome<unknown>>();
    const writes: (() => readonly Promise<unknown>[])[] = [];
    const begun = inOneTrip(on, () => jobs.map((job) => [job, job.begin(batch)] as const));
    for (const [, carriedOut] of begun) send(carriedOut);
    for (const [job, carriedOut] of begun) {
      const result = await resultOf(job, await carriedOut);
      if (!result) continue;
      if ("ok" in result) {
        answers.set(job, result);
        continue;
      }
      writes.push(result.write);
      events.push(...result.events);
      rows.push(result.rows);
      answers.set(job, { ok: true, value: result.value, seq: cursor.seq + events.length });
    }
    for (const statement of inOneTrip(on, () => writes.flatMap((write) => write()))) send(statement);
    const log = numbered(events, cursor);
    const written = allOf(rows);
    if (log.length > 0) appendEvents(on, roomId, cursor.seq, log, written.posts ?? []).forEach(send);
    const isRefused = [...answers].some(([{ going }, { ok }]) => going === "alone" && !ok);
    await endTransaction(on, sent, isRefused ? "ROLLBACK" : "COMMIT");
    if (log.length > 0) hintRoom(roomId, cursor.seq + log.length, { events: log, rows: written });
    for (const [job, answer] of answers) job.settle(answer);
  } catch (error) {
    await Promise.allSettled(sent);
    const broken = await on.query("ROLLBACK").catch((fault: Error) => fault);
    on.release(broken instanceof Error);
    throw error;
  }
  on.release();
}

/** What a change comes to. A bug in how one is judged is its own: nothing of it was written yet. */
async function resultOf(
  { going, fail }: Waiting,
  carryOut: () => Result<unknown> | Promise<Result<unknown>>,
): Promise<Result<unknown> | null> {
  try {
    return await carryOut();
  } catch (error) {
    if (going === "alone") throw error;
    fail(error);
    return null;
  }
}

const isForAll = ({ told = null }: NewEvent): boolean => told === null;

/** Each event with the room's next number, and with the one that members see. */
function numbered(
  events: readonly NewEvent[],
  { seq, number }: Readonly<{ seq: number; number: number }>,
): readonly LogRow[] {
  let last = number;
  return events.map((event, at) => {
    const { topic, subjectId = null, told = null } = event;
    if (isForAll(event)) last += 1;
    return { seq: seq + at + 1, number: last, topic, subjectId, toldTo: writeTold(told) };
  });
}

/** The rows of several changes, in their order. */
const allOf = (rows: readonly CommittedRows[]): CommittedRows => ({
  posts: rows.flatMap(({ posts = [] }) => posts),
  members: rows.flatMap(({ members = [] }) => members),
  ballots: rows.flatMap(({ ballots = [] }) => ballots),
  credits: rows.flatMap(({ credits = [] }) => credits),
  ratings: rows.flatMap(({ ratings = [] }) => ratings),
});
