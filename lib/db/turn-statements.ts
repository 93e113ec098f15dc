import type { Choice, Role, Side } from "../debate/vocabulary";
import type { StoredClock } from "./clock-row";
import type { LogRow } from "./hint";
import { leads, livingTeacherToken, livingToken } from "./proofs/living";
import type { RoomColumns } from "./room-columns";
import { entry, question } from "./shared-statement";
import { type Connection, statement } from "./statement";

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
    "sayItBack", "wallFirst", "holdsResults", "namesWait", "freeNames", "wordFilter", "ownWords", "classId", "archivedAt", EXISTS (SELECT FROM "Lock" WHERE "roomId" = $1) AS "isLocked",
    ARRAY (SELECT r."phaseIndex" FROM "Reveal" r WHERE r."roomId" = $1) AS reveals, clock_timestamp() AS now
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
  `id text, hash text, "postId" text`,
  `SELECT m.id, m.role, m.side,
    (asked.hash IS NULL OR EXISTS (
      SELECT FROM "Token" t WHERE t."roomId" = $2 AND t.hash = asked.hash AND t."memberId" = m.id
        AND ${livingToken("$2")}
    ) OR m."teacherId" IS NOT NULL AND ${leads("m", "$2")} AND EXISTS (
      SELECT FROM "TeacherToken" t WHERE t.hash = asked.hash AND t."teacherId" = m."teacherId"
        AND ${livingTeacherToken}
    )) AND (asked."postId" IS NULL OR EXISTS (
      SELECT FROM "Post" p WHERE p."roomId" = $2 AND p.id = asked."postId"
    )) AS "isProven",
    EXISTS (SELECT FROM "Mute" x WHERE x."roomId" = $2 AND x."memberId" = m.id) AS "isMuted",
    NOT (${leads("m", "$2")}) AS "isRemoved",
    (SELECT json_build_object('until', h.until, 'opening', COALESCE(h.opening, b.choice), 'closing', h.closing)
      FROM "Homework" h
      LEFT JOIN "Ballot" b ON b."roomId" = $2 AND b."memberId" = h."memberId" AND b.stage = 'OPENING'
      WHERE h."roomId" = $2 AND h."memberId" = m.id AND h."endedAt" IS NULL
    ) AS homework, record.recent, record.passed, record.written
  FROM "Member" m JOIN "Room" room ON room.id = $2 CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (
        WHERE p."createdAt" BETWEEN clock_timestamp() - interval '1 minute' AND clock_timestamp()
      ))::int AS recent,
      coalesce(array_agg(p.id) FILTER (WHERE NOT p."isHeld" OR r.verdict = 'APPROVED'), '{}') AS passed,
      coalesce(array_agg(DISTINCT p."paragraphId") FILTER (WHERE p."phaseIndex" = room."phaseIndex"), '{}')
        AS written
    FROM "Post" p LEFT JOIN "Review" r ON r."roomId" = $2 AND r."postId" = p.id
    WHERE p."roomId" = $2 AND p."authorId" = m.id AND NOT p."isSpoken"
  ) record
  WHERE m."roomId" = $2 AND m.id = asked.id`,
);

/** Numbers what changed, from `$2 + 1` on: topics, subjects, the numbers that members see, and who is told. */
const addEvents = statement(
  "add events",
  `INSERT INTO "Event" ("roomId", seq, type, "subjectId", number, "toldTo")
  SELECT $1, $2::int + n, topic, subject, number, told
  FROM unnest($3::text[], $4::text[], $5::int[], $6::text[])
    WITH ORDINALITY AS event (topic, subject, number, told, n)`,
);

/** The posts that the class is told about have the number of the last event that did so. */
const numberPosts = statement(
  "number posts",
  `UPDATE "Post" SET seq = told.number FROM unnest($2::text[], $3::int[]) AS told (id, number)
  WHERE "Post"."roomId" = $1 AND "Post".id = told.id AND "Post".seq <> told.number`,
);

/** How far a room's log reaches: its last number, and that of the last event that all are told of. */
const moveCursor = statement("move cursor", `UPDATE "Cursor" SET seq = $2, number = $3 WHERE "roomId" = $1`);

/**
 * Appends events to a room's log, after its number `seq`, whose cursor is locked. Posts whose rows were written
 * with the number already are left as they are.
 */
export function appendEvents(
  on: Connection,
  roomId: string,
  seq: number,
  log: readonly LogRow[],
  written: readonly Readonly<{ id: string; seq: number }>[],
): readonly Promise<unknown>[] {
  const column = (name: keyof LogRow) => log.map((row) => row[name]);
  const told = [column("topic"), column("subjectId"), column("number"), column("toldTo")];
  const numbers = new Map(written.map((post) => [post.id, post.seq]));
  const about = log.filter(({ topic, toldTo }) => topic === "post" && isForClass(toldTo));
  const posts = [...new Map(about.map(({ subjectId, number }) => [subjectId ?? "", number]))].filter(
    ([id, number]) => numbers.get(id) !== number,
  );
  const [ids, last] = [posts.map(([id]) => id), posts.map(([, number]) => number)];
  return [
    addEvents(on, roomId, seq, ...told),
    ...(posts.length > 0 ? [numberPosts(on, roomId, ids, last)] : []),
    moveCursor(on, roomId, seq + log.length, log.at(-1)?.number),
  ];
}

const isForClass = (toldTo: string | null): boolean => toldTo === null || toldTo.split(" ").includes("class");

type KeyOfReceipt = Readonly<{ place: string; caller: string; key: string }>;

export const findReceipt = question<KeyOfReceipt, Readonly<{ bodyHash: string; value: unknown }>>(
  "find receipt",
  "caller text, key text",
  `SELECT r."bodyHash", r.value FROM "Receipt" r
  WHERE r.place = $2 AND r.caller = asked.caller AND r.key = asked.key`,
);

export const addReceipt = entry<KeyOfReceipt & Readonly<{ bodyHash: string; value: unknown }>>("Receipt", [
  "place",
  "caller",
  "key",
  "bodyHash",
  "value",
]);
