import type { Choice, Role, Side } from "../debate/vocabulary";
import type { StoredClock } from "./clock-row";
import { leads, livingToken } from "./proofs/living";
import type { RoomColumns } from "./room-columns";
import { entry, question } from "./shared-statement";
import { statement } from "./statement";

/**
 * The statements of every change of a room: the lock, what is found under it, and the events. Those of a
 * room's rows hold while its cursor is locked, which is the first of them.
 */

/** Waits until nobody else writes in the room: the one exclusive lock of a room, which is given in order. */
export const lockCursor = statement<{ seq: number; number: number }>(
  "lock cursor",
  `SELECT seq, number FROM "Cursor" WHERE "roomId" = $1 FOR UPDATE`,
);

/** The room, and the database's clock, as they are after the lock was taken. */
export const readLockedRoom = statement<StoredClock & RoomColumns & { now: Date }>(
  "read locked room",
  `SELECT id, code, title, "revisionId", phases, "phaseIndex", "phaseStartedAt", "phaseEndsAt", "pausedAt",
    "isAutoAdvancing", "sidePolicy", "choiceCap", "devilsAdvocates", premoderation, names, "writeFirst",
    "sayItBack", "wallFirst", "holdsResults", "namesWait", "freeNames", "wordFilter", "ownWords", "classId", "archivedAt", EXISTS (SELECT FROM "Lock" WHERE "roomId" = id) AS "isLocked",
    ARRAY (SELECT r."phaseIndex" FROM "Reveal" r WHERE r."roomId" = id) AS reveals, clock_timestamp() AS now
  FROM "Room" WHERE id = $1`,
);

type OwnHomework = Readonly<{ until: string; opening: Choice | null; closing: Choice | null }>;

/** What a member is, and what they wrote so far; what others noted of their speaking turns is not theirs. */
export type FoundWriter = Readonly<{
  id: string;
  role: Role;
  side: Side | null;
  isMuted: boolean;
  isRemoved: boolean;
  /** How many posts they wrote in the last minute; those of a clock that was set back since do not count. */
  recent: number;
  /** How many of their posts were ever let through, and of these the one that is being changed. */
  passed: readonly string[];
  /** The paragraphs on which they wrote in the phase that runs. */
  written: readonly string[];
  /** The homework that is still theirs to do; an opening vote may be the lesson's. */
  homework: OwnHomework | null;
  /** Whether what was claimed is so. */
  isProven: boolean;
}>;

/** What is still to be proven of a member: the token, by its hash, and the post that the path names. */
export type Claim = Readonly<{ hash: string; postId: string | null }>;

type Asked = Readonly<{ roomId: string; id: string }> & Partial<Claim>;

export const findWriter = question<Asked, FoundWriter>(
  "find writer",
  `"roomId" text, id text, hash text, "postId" text`,
  `SELECT m.id, m.role, m.side,
    (asked.hash IS NULL OR EXISTS (
      SELECT FROM "Token" t WHERE t.hash = asked.hash AND ${livingToken}
        AND (t."roomId" = m."roomId" AND t."memberId" = m.id OR t."teacherId" = m."teacherId" AND ${leads("m")})
    )) AND (asked."postId" IS NULL OR EXISTS (
      SELECT FROM "Post" p WHERE p."roomId" = m."roomId" AND p.id = asked."postId"
    )) AS "isProven",
    EXISTS (SELECT FROM "Mute" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "isMuted",
    NOT (${leads("m")}) AS "isRemoved",
    (SELECT json_build_object('until', h.until, 'opening', COALESCE(h.opening, b.choice), 'closing', h.closing)
      FROM "Homework" h
      LEFT JOIN "Ballot" b ON b."roomId" = h."roomId" AND b."memberId" = h."memberId" AND b.stage = 'OPENING'
      WHERE h."roomId" = m."roomId" AND h."memberId" = m.id AND h."endedAt" IS NULL
    ) AS homework, record.recent, record.passed, record.written
  FROM "Member" m JOIN "Room" room ON room.id = m."roomId" CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (
        WHERE p."createdAt" BETWEEN clock_timestamp() - interval '1 minute' AND clock_timestamp()
      ))::int AS recent,
      coalesce(array_agg(p.id) FILTER (WHERE NOT p."isHeld" OR r.verdict = 'APPROVED'), '{}') AS passed,
      coalesce(array_agg(DISTINCT p."paragraphId") FILTER (WHERE p."phaseIndex" = room."phaseIndex"), '{}')
        AS written
    FROM "Post" p LEFT JOIN "Review" r ON r."roomId" = p."roomId" AND r."postId" = p.id
    WHERE p."roomId" = m."roomId" AND p."authorId" = m.id AND NOT p."isSpoken"
  ) record
  WHERE m."roomId" = asked."roomId" AND m.id = asked.id`,
);

/**
 * Numbers what changed, from `$2 + 1` on: the events by their topics and subjects, with the numbers that
 * members see and who is told, the cursor, and the posts that the class is told about.
 */
export const appendEvents = statement(
  "append events",
  `WITH added AS (
    INSERT INTO "Event" ("roomId", seq, type, "subjectId", number, "toldTo")
    SELECT $1, $2::int + n, topic, subject, number, told
    FROM unnest($4::text[], $5::text[], $6::int[], $7::text[])
      WITH ORDINALITY AS event (topic, subject, number, told, n)
    RETURNING type, "subjectId", number, "toldTo"
  ), numbered AS (
    UPDATE "Post" SET seq = added.number FROM (
      SELECT "subjectId", max(number) AS number FROM added
      WHERE type = 'post' AND ("toldTo" IS NULL OR 'class' = ANY (string_to_array("toldTo", ' ')))
      GROUP BY "subjectId"
    ) added
    WHERE "Post"."roomId" = $1 AND "Post".id = added."subjectId" AND "Post".seq <> added.number
  )
  UPDATE "Cursor" SET seq = $2::int + cardinality($4::text[]), number = $3 WHERE "roomId" = $1`,
);

type KeyOfReceipt = Readonly<{ caller: string; key: string }>;

export const findReceipt = question<KeyOfReceipt, Readonly<{ bodyHash: string; value: unknown }>>(
  "find receipt",
  "caller text, key text",
  `SELECT r."bodyHash", r.value FROM "Receipt" r WHERE r.caller = asked.caller AND r.key = asked.key`,
);

export const addReceipt = entry<KeyOfReceipt & Readonly<{ bodyHash: string; value: unknown }>>("Receipt", [
  "caller",
  "key",
  "bodyHash",
  "value",
]);
