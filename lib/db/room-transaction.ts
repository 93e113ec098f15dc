import type { Topic } from "../debate/events";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { Clock } from "../debate/phases";
import { clockAt } from "../debate/phases";
import type { GateScope, Naming, Premoderation, SidePolicy } from "../debate/vocabulary";
import { db, type Transaction } from "./client";
import { clockOf, type StoredClock } from "./clock-row";
import { hintRoom } from "./hint";
import { answeredOnce, type Receipt, writeReceipt } from "./receipts";

type LockedRoom = StoredClock &
  Readonly<{
    id: string;
    code: string;
    title: string;
    revisionId: string;
    sidePolicy: SidePolicy;
    choiceCap: number | null;
    devilsAdvocates: number;
    premoderation: Premoderation;
    names: Naming;
    writeFirst: GateScope | null;
    sayItBack: boolean;
    archivedAt: Date | null;
    isLocked: boolean;
    /** The indexes of the phases whose write-first gate the teacher has opened. */
    reveals: readonly number[];
    /** The database's clock, read after the lock was taken. */
    now: Date;
  }>;

/** What a change finds: the locked room, the true time and the clock as it stands at that time. */
export type Floor = Readonly<{ tx: Transaction; room: LockedRoom; now: Date; clock: Clock }>;

export type NewEvent = Readonly<{ topic: Topic; subjectId?: string }>;

/** A value to answer, and what changed, for the room's event log. */
export type Changed<T> = Readonly<{ value: T; events: readonly NewEvent[] }>;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/**
 * The one way to write in a room: one transaction that locks the room's row (`share` for posts and ballots,
 * `update` for phases and members), asks, writes, and last takes the next numbers from the cursor and appends
 * the events. A refusal rolls everything back. With a receipt, the same request is carried out once for ever
 * and answered again with the first value.
 */
export const inRoomTransaction = <T>(
  roomId: string,
  lock: "share" | "update",
  receipt: Receipt | null,
  work: (floor: Floor) => Promise<Changed<T> | Refusal>,
): Promise<Outcome<T>> =>
  answeredOnce(receipt, async () => {
    try {
      const { value, seq } = await db.$transaction(async (tx) => {
        const room = await lockRoom(tx, roomId, lock);
        if (!room) throw new Refused(refuse("not-found"));
        const changed = await work({ tx, room, now: room.now, clock: clockAt(clockOf(room), room.now) });
        if ("ok" in changed) throw new Refused(changed);
        if (receipt) await writeReceipt(tx, receipt, changed.value);
        const seq = await appendEvents(tx, roomId, changed.events);
        return { value: changed.value, seq };
      });
      if (seq > 0) hintRoom(roomId, seq);
      return done(value);
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  });

/**
 * Locks first and reads after, in a statement of its own: what another writer committed while this one waited
 * is seen.
 */
async function lockRoom(
  tx: Transaction,
  roomId: string,
  lock: "share" | "update",
): Promise<LockedRoom | undefined> {
  if (lock === "share") await tx.$queryRaw`SELECT id FROM "Room" WHERE id = ${roomId} FOR SHARE`;
  else await tx.$queryRaw`SELECT id FROM "Room" WHERE id = ${roomId} FOR UPDATE`;
  const rows = await tx.$queryRaw<LockedRoom[]>`
    SELECT id, code, title, "revisionId", phases, "phaseIndex", "phaseStartedAt", "phaseEndsAt", "pausedAt", "isAutoAdvancing",
      "sidePolicy", "choiceCap", "devilsAdvocates", premoderation, names, "writeFirst", "sayItBack", "archivedAt",
      EXISTS (SELECT FROM "Lock" WHERE "roomId" = id) AS "isLocked",
      ARRAY (SELECT r."phaseIndex" FROM "Reveal" r WHERE r."roomId" = id) AS reveals, clock_timestamp() AS now
    FROM "Room" WHERE id = ${roomId}`;
  return rows[0];
}

/** Takes the next numbers and writes the events; answers the last number, or 0 where nothing happened. */
async function appendEvents(tx: Transaction, roomId: string, events: readonly NewEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const topics = events.map((event) => event.topic);
  const subjects = events.map((event) => event.subjectId ?? null);
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    WITH cursor AS (UPDATE "Cursor" SET seq = seq + ${events.length}::int WHERE "roomId" = ${roomId} RETURNING seq),
    added AS (
      INSERT INTO "Event" ("roomId", seq, type, "subjectId")
      SELECT ${roomId}, cursor.seq - ${events.length}::int + n, topic, subject
      FROM cursor, unnest(${topics}::text[], ${subjects}::text[]) WITH ORDINALITY AS event (topic, subject, n)
      RETURNING type, "subjectId", seq
    ),
    numbered AS (
      UPDATE "Post" SET seq = added.seq FROM added
      WHERE added.type = 'post' AND "Post"."roomId" = ${roomId} AND "Post".id = added."subjectId"
    )
    SELECT seq FROM cursor`;
  if (!row) throw new Error(`room ${roomId} has no cursor`);
  return row.seq;
}
