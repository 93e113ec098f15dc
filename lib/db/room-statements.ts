import type { HomeworkRow } from "../debate/homework/homework";
import type { Rating } from "../debate/ratings";
import type { RawResults } from "../debate/results-view";
import type { MemberRow, Placement, ReturnRow, RoomRow, StoredPost } from "../debate/rows";
import type { Ballot } from "../debate/swing";
import type { StoredClock } from "./clock-row";
import type { Makings } from "./found-post";
import type { LogRow } from "./hint";
import { postColumns, postJoins } from "./post-fragment";
import { statement } from "./statement";

/**
 * The statements that read a room for those who keep it. Each is one statement, and so of one moment, however
 * many tables it reads: rows come as JSON, and what an event of the log names comes with the log.
 */

const roomRow = `
  SELECT r.id, r.title, r.code, r."revisionId", r.phases, r."phaseIndex", r."phaseStartedAt", r."phaseEndsAt", r."pausedAt",
    r."isAutoAdvancing", r."sidePolicy", r."choiceCap", r."devilsAdvocates", r.premoderation, r.names, r."writeFirst", r."sayItBack",
    r."wallFirst", r."holdsResults", r."namesWait", r."freeNames", r."wordFilter", r."ownWords", r."wantedPosts", r."wantedReplies", r.stems, r."broughtRatings", r.results, r."archivedAt" IS NOT NULL AS "isArchived", r."classId" IS NOT NULL AS "isOfClass",
    r."dealtAt" IS NOT NULL AS "isDealt",
    EXISTS (SELECT FROM "Lock" WHERE "roomId" = $1) AS "isLocked",
    EXISTS (SELECT FROM "Reveal" WHERE "roomId" = $1 AND "phaseIndex" = r."phaseIndex") AS "isOpened"
  FROM "Room" r WHERE r.id = $1`;

const memberRows = `
  SELECT m.id, m.role, m.side, m.name, m.pseudonym, m."isNameWaiting", m."joinedAt",
    EXISTS (SELECT FROM "Mute" WHERE "roomId" = $1 AND "memberId" = m.id) AS "isMuted",
    (SELECT reason FROM "Mute" WHERE "roomId" = $1 AND "memberId" = m.id) AS "muteReason",
    EXISTS (SELECT FROM "Removal" WHERE "roomId" = $1 AND "memberId" = m.id) AS "isRemoved",
    EXISTS (SELECT FROM "Absence" WHERE "roomId" = $1 AND "memberId" = m.id) AS "isAbsent",
    m."classStudentId" IS NOT NULL AND m."cameFrom" IS NULL AS "isExpected",
    (SELECT row_to_json(found) FROM (
      SELECT x.former AS "from", x.side AS "to", x."byId" IS NOT DISTINCT FROM m.id AS "isOwnChoice", x."createdAt" AS at
      FROM "Placement" x WHERE x."roomId" = $1 AND x."memberId" = m.id
    ) found) AS placed,
    EXISTS (SELECT FROM "Digest" WHERE "roomId" = $1 AND "memberId" = m.id) AS "hasDigest",
    (SELECT row_to_json(found) FROM (
      SELECT x.until, x.opening, x.closing, x."endedAt" IS NOT NULL AS "isOver"
      FROM "Homework" x WHERE x."roomId" = $1 AND x."memberId" = m.id
    ) found) AS homework
  FROM "Member" m WHERE m."roomId" = $1`;

const postRows = `
  SELECT ${postColumns}, COALESCE(flagged.flags, 0) AS flags
  FROM "Post" p ${postJoins}
  LEFT JOIN (
    SELECT "postId", count(*)::int AS flags FROM "Flag" WHERE "roomId" = $1 AND "resolvedAt" IS NULL GROUP BY "postId"
  ) flagged ON flagged."postId" = p.id
  WHERE p."roomId" = $1`;

const ballotRows = `SELECT b."memberId", b.stage, b.choice, b.side FROM "Ballot" b WHERE b."roomId" = $1`;

const creditRows = `SELECT c."memberId", c."postId" FROM "Credit" c WHERE c."roomId" = $1`;

const ratingRows = `
  SELECT g."postId", g."memberId" AS "raterId", g.side AS "raterSide", g.score, g."phaseIndex", g."createdAt"
  FROM "Rating" g WHERE g."roomId" = $1`;

const returnRows = `SELECT t.id, t."memberId", t."askedAt" FROM "Return" t WHERE t."roomId" = $1`;

const listOf = (rows: string): string => `(SELECT COALESCE(json_agg(found), '[]') FROM (${rows}) found)`;

/** Whom or what the log names under a topic. */
const named = (topic: string): string => `ANY (ARRAY (SELECT "subjectId" FROM log WHERE topic = '${topic}'))`;

const logHas = (what: string): string => `EXISTS (SELECT FROM log WHERE ${what})`;

/** A row as JSON holds it: its times are texts. */
type AsJson<Row> = {
  [Column in keyof Row]: Row[Column] extends Date | null ? string | Exclude<Row[Column], Date> : Row[Column];
};

export type FoundRoom = AsJson<RoomRow & StoredClock> &
  Readonly<{ revisionId: string; isOpened: boolean; results: RawResults | null }>;
export type FoundMember = AsJson<Omit<MemberRow, "placed" | "homework">> &
  Readonly<{ placed: AsJson<Placement> | null; homework: AsJson<HomeworkRow> | null }>;
export type FoundRating = AsJson<Rating & Readonly<{ createdAt: Date }>>;
export type FoundReturn = AsJson<ReturnRow>;

export type FoundPost = AsJson<Omit<StoredPost, keyof Makings | "status" | "reason">> & Makings;

export type FoundRows = Readonly<{
  /** The number of the room's last event, and of the last one that everybody was told of. */
  seq: number;
  number: number;
  room: FoundRoom | null;
  members: readonly FoundMember[];
  posts: readonly FoundPost[];
  ballots: readonly Ballot[];
  credits: readonly Readonly<{ memberId: string; postId: string }>[];
  ratings: readonly FoundRating[];
  returns: readonly FoundReturn[];
}>;

const logRows = `
  SELECT seq, number, type AS topic, "subjectId", "toldTo"
  FROM "Event" WHERE "roomId" = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

/** All of a room's rows: no answer where there is no such room. */
export const findWhole = statement<FoundRows & Readonly<{ few: readonly LogRow[] }>>(
  "room whole",
  `SELECT c.seq, c.number, (SELECT row_to_json(found) FROM (${roomRow}) found) AS room,
    ${listOf(memberRows)} AS members, ${listOf(postRows)} AS posts, ${listOf(ballotRows)} AS ballots,
    ${listOf(creditRows)} AS credits, ${listOf(ratingRows)} AS ratings, ${listOf(returnRows)} AS returns,
    (SELECT COALESCE(json_agg(found), '[]') FROM (
      SELECT seq, number, type AS topic, "subjectId", "toldTo" FROM "Event" e
      WHERE e."roomId" = $1 AND e.seq > c.number AND e.number = c.number AND e."toldTo" IS NOT NULL ORDER BY seq
    ) found) AS few
  FROM "Cursor" c WHERE c."roomId" = $1`,
);

/** The log after number $2, at most $3 of it, and the rows that it names. */
export const findLater = statement<FoundRows & Readonly<{ log: readonly LogRow[] }>>(
  "room later",
  `WITH log AS MATERIALIZED (
    ${logRows}
  )
  SELECT c.seq, c.number, ${listOf("SELECT * FROM log ORDER BY seq")} AS log,
    (SELECT row_to_json(found) FROM (${roomRow} AND ${logHas("topic IN ('room', 'phase', 'view', 'results')")}) found) AS room,
    ${listOf(`${memberRows} AND (m.id = ${named("member")} OR ${logHas(`topic = 'view' AND "subjectId" IS NULL`)})`)} AS members,
    ${listOf(`${postRows} AND p.id = ${named("post")}`)} AS posts,
    ${listOf(`${ballotRows} AND b."memberId" = ${named("turnout")}`)} AS ballots,
    ${listOf(`${creditRows} AND c."memberId" = ${named("turnout")}`)} AS credits,
    ${listOf(`${ratingRows} AND g."memberId" = ${named("rating")}`)} AS ratings,
    ${listOf(`${returnRows} AND ${logHas("topic = 'returns'")}`)} AS returns
  FROM "Cursor" c WHERE c."roomId" = $1`,
);

/** The log after number $2, at most $3 of it. */
export const findLog = statement<LogRow>("room log", logRows);

export const findSeq = statement<Readonly<{ seq: number }>>(
  "room seq",
  `SELECT seq FROM "Cursor" WHERE "roomId" = $1`,
);

type LogPlace = Readonly<{ last: number; number: number; first: LogRow | null; at: number | null }>;

/** How far a room's log reaches, where it begins, and where in it the event is that all know by number $2. */
export const findLogPlace = statement<LogPlace>(
  "room log place",
  `SELECT c.seq AS last, c.number, (
    SELECT row_to_json(found) FROM (
      SELECT seq, number, "toldTo" FROM "Event" e WHERE e."roomId" = $1 ORDER BY seq LIMIT 1
    ) found
  ) AS first, (
    SELECT seq FROM "Event" e
    WHERE e."roomId" = $1 AND e.seq >= $2 AND e.number = $2 AND e."toldTo" IS NULL ORDER BY seq LIMIT 1
  ) AS at
  FROM "Cursor" c WHERE "roomId" = $1`,
);

/**
 * Who voted how and credits what, of those who were not removed before results with them were shown, and the
 * posts that are credited.
 */
export const findVotes = statement<Pick<FoundRows, "ballots" | "credits" | "posts">>(
  "room votes",
  `WITH voters AS MATERIALIZED (
    SELECT m.id FROM "Member" m WHERE m."roomId" = $1 AND m.role <> 'TEACHER'
      AND (m."isCounted"
        OR NOT EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = $1 AND x."memberId" = m.id))
  )
  SELECT ${listOf(`${ballotRows} AND b."memberId" IN (SELECT id FROM voters)`)} AS ballots,
    ${listOf(`${creditRows} AND c."memberId" IN (SELECT id FROM voters)`)} AS credits,
    ${listOf(`${postRows} AND p.id IN (SELECT "postId" FROM "Credit" WHERE "roomId" = $1)`)} AS posts`,
);

/** Some members of a room. */
export const findMembers = statement<FoundMember>(
  "some members",
  `${memberRows} AND m.id = ANY ($2::text[])`,
);
