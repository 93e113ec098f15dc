import type { RatingRow, StoredPost } from "../debate/rows";
import type { Ballot } from "../debate/swing";
import type { Fairness, Kind, Side, Stage } from "../debate/vocabulary";
import { entry, question, removal } from "./shared-statement";
import { statement } from "./statement";

/** The statements of the frequent changes of a room. */

type Sent = Readonly<{
  id: string;
  kind: Kind;
  body: string;
  paragraphId: string;
  parentId: string | null;
}>;

export const findSent = question<Readonly<{ roomId: string; authorId: string; key: string }>, Sent>(
  "find sent",
  `"authorId" text, key text`,
  `SELECT p.id, p.kind, coalesce(p.origin ->> 'paragraphId', p."paragraphId") AS "paragraphId", p."parentId", coalesce((
      SELECT v.body FROM "PostVersion" v WHERE v."roomId" = $2 AND v."postId" = p.id
      ORDER BY v."replacedAt" LIMIT 1
    ), p.body) AS body
  FROM "Post" p
  WHERE p."roomId" = $2 AND p."authorId" = asked."authorId" AND p.key = asked.key`,
);

type Place = Readonly<{ roomId: string; paragraphId: string | null; parentId: string | null }>;

type FoundParagraph = Readonly<{ id: string; kind: "PARAGRAPH"; side: Side | null; text: string }>;

/** A paragraph of the room's essay: the one named, or else the one on which the answered post stands. */
export const findParagraph = question<Place, FoundParagraph>(
  "find paragraph",
  `"paragraphId" text, "parentId" text`,
  `SELECT p.id, p.kind, p.side, p.text FROM "Room" r JOIN "Paragraph" p ON p."revisionId" = r."revisionId"
  WHERE r.id = $2 AND p.id = coalesce((
    SELECT parent."paragraphId" FROM "Post" parent
    WHERE parent."roomId" = $2 AND parent.id = asked."parentId"
  ), asked."paragraphId")`,
);

type NewPost = Omit<
  StoredPost,
  "restatement" | "status" | "reason" | "flags" | "isPinned" | "editedAt" | "quotedBefore"
> &
  Readonly<{ roomId: string; restatement: string | null; phaseKey: string; isHeld: boolean }>;

export const addPost = entry<NewPost>("Post", [
  "roomId",
  "id",
  "authorId",
  "key",
  "paragraphId",
  "parentId",
  "kind",
  "side",
  "body",
  "language",
  "restatement",
  "isFirst",
  "isSpoken",
  "quote",
  "anchor",
  "evidence",
  "phaseKey",
  "phaseIndex",
  "isHeld",
  "createdAt",
  "seq",
]);

export const keepVersion = statement(
  "keep version",
  `INSERT INTO "PostVersion" ("roomId", "postId", id, "replacedAt", body) VALUES ($1, $2, $3, $4, $5)`,
);

export const changeBody = statement(
  "change body",
  `UPDATE "Post" SET body = $3, "editedAt" = $4, "isHeld" = $5, seq = $6, language = $7 WHERE "roomId" = $1 AND id = $2`,
);

export const dropReview = statement(
  "drop review",
  `DELETE FROM "Review" WHERE "roomId" = $1 AND "postId" = $2`,
);

export const takeBack = statement(
  "take back",
  `UPDATE "Post" SET "withdrawnAt" = $3, seq = $4 WHERE "roomId" = $1 AND id = $2`,
);

export const writeMark = statement<{ mark: Fairness }>(
  "write mark",
  `INSERT INTO "FairnessMark" ("roomId", "postId", "byId", mark) VALUES ($1, $2, $3, $4::"Fairness")
  ON CONFLICT ("roomId", "postId") DO UPDATE SET "byId" = EXCLUDED."byId", mark = EXCLUDED.mark`,
);

type IsThere = Readonly<{ isThere: boolean }>;
type InRoom = Readonly<{ roomId: string }>;

export const hasFlagged = question<InRoom & Readonly<{ postId: string; byId: string }>, IsThere>(
  "has flagged",
  `"postId" text, "byId" text`,
  `SELECT EXISTS (
    SELECT FROM "Flag" f
    WHERE f."roomId" = $2 AND f."postId" = asked."postId" AND f."byId" = asked."byId"
  ) AS "isThere"`,
);

export const addFlag = entry<InRoom & Readonly<{ postId: string; byId: string; reason: string }>>("Flag", [
  "roomId",
  "postId",
  "byId",
  "reason",
]);

/** Of the phase that runs they are shown to nobody yet, and so it tells nobody that there are some. */
export const hasShownRatings = question<InRoom & Readonly<{ postId: string }>, IsThere>(
  "has shown ratings",
  `"postId" text`,
  `SELECT EXISTS (
    SELECT FROM "Rating" g JOIN "Room" r ON r.id = g."roomId"
    WHERE g."roomId" = $2 AND g."postId" = asked."postId"
      AND (g."phaseIndex" <> r."phaseIndex" OR r."archivedAt" IS NOT NULL)
  ) AS "isThere"`,
);

export const hasVoted = question<InRoom & Readonly<{ memberId: string; stage: Stage }>, IsThere>(
  "has voted",
  `"memberId" text, stage text`,
  `SELECT EXISTS (
    SELECT FROM "Ballot" b
    WHERE b."roomId" = $2 AND b."memberId" = asked."memberId" AND b.stage = asked.stage::"Stage"
  ) AS "isThere"`,
);

export const writeRating = entry<
  Omit<RatingRow, "raterId" | "raterSide"> & InRoom & Readonly<{ memberId: string; side: Side | null }>
>(
  "Rating",
  ["roomId", "postId", "memberId", "phaseIndex", "score", "side", "createdAt"],
  `ON CONFLICT ("roomId", "postId", "memberId", "phaseIndex")
    DO UPDATE SET score = EXCLUDED.score, side = EXCLUDED.side, "createdAt" = EXCLUDED."createdAt"`,
);

export const writeBallot = entry<Ballot & InRoom & Readonly<{ castAt: Date }>>(
  "Ballot",
  ["roomId", "memberId", "stage", "choice", "side", "castAt"],
  `ON CONFLICT ("roomId", "memberId", stage)
    DO UPDATE SET choice = EXCLUDED.choice, side = EXCLUDED.side, "castAt" = EXCLUDED."castAt"`,
);

/** A vote of somebody at homework: the first at a stage stands. */
export const writeHomeworkVote = statement(
  "write homework vote",
  `UPDATE "Homework" SET opening = CASE WHEN $3 = 'OPENING' THEN COALESCE(opening, $4::"Choice") ELSE opening END,
    closing = CASE WHEN $3 = 'CLOSING' THEN COALESCE(closing, $4::"Choice") ELSE closing END
  WHERE "roomId" = $1 AND "memberId" = $2`,
);

export const dropCredits = removal<InRoom & Readonly<{ memberId: string }>>("Credit", ["roomId", "memberId"]);

export const addCredit = entry<InRoom & Readonly<{ memberId: string; postId: string }>>("Credit", [
  "roomId",
  "memberId",
  "postId",
]);
