import type { Fairness, Kind } from "../debate/vocabulary";
import { statement } from "./statement";

/** The statements of the frequent changes of a room. */

export const findSent = statement<{
  id: string;
  kind: Kind;
  body: string;
  paragraphId: string;
  parentId: string | null;
}>(
  "find sent",
  `SELECT p.id, p.kind, p."paragraphId", p."parentId", coalesce((
      SELECT v.body FROM "PostVersion" v WHERE v."roomId" = p."roomId" AND v."postId" = p.id
      ORDER BY v."replacedAt" LIMIT 1
    ), p.body) AS body
  FROM "Post" p WHERE p."roomId" = $1 AND p."authorId" = $2 AND p.key = $3`,
);

/** A paragraph of the room's essay: the one named, or else the one on which the answered post stands. */
export const findParagraph = statement<{ id: string; kind: "PARAGRAPH"; text: string }>(
  "find paragraph",
  `SELECT p.id, p.kind, p.text FROM "Room" r JOIN "Paragraph" p ON p."revisionId" = r."revisionId"
  WHERE r.id = $1 AND p.id = coalesce(
    (SELECT parent."paragraphId" FROM "Post" parent WHERE parent."roomId" = $1 AND parent.id = $3), $2)`,
);

export const addPost = statement(
  "add post",
  `INSERT INTO "Post" ("roomId", id, "authorId", key, "paragraphId", "parentId", kind, side, body, restatement,
    "isFirst", quote, evidence, "phaseKey", "phaseIndex", "isHeld", "createdAt", seq)
  VALUES ($1, $2, $3, $4, $5, $6, $7::"Kind", $8::"Side", $9, $10, $11, $12::jsonb, $13::jsonb, $14, $15, $16,
    $17, $18)`,
);

export const keepVersion = statement(
  "keep version",
  `INSERT INTO "PostVersion" ("roomId", "postId", id, "replacedAt", body) VALUES ($1, $2, $3, $4, $5)`,
);

export const changeBody = statement(
  "change body",
  `UPDATE "Post" SET body = $3, "editedAt" = $4, "isHeld" = $5, seq = $6 WHERE "roomId" = $1 AND id = $2`,
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

export const hasFlagged = statement<{ isThere: boolean }>(
  "has flagged",
  `SELECT EXISTS (SELECT FROM "Flag" WHERE "roomId" = $1 AND "postId" = $2 AND "byId" = $3) AS "isThere"`,
);

export const addFlag = statement(
  "add flag",
  `INSERT INTO "Flag" ("roomId", "postId", "byId", reason) VALUES ($1, $2, $3, $4)`,
);

export const hasRatings = statement<{ isThere: boolean }>(
  "has ratings",
  `SELECT EXISTS (
    SELECT FROM "Rating" WHERE "roomId" = $1 AND ("postId" = $2 OR "memberId" = $3)
  ) AS "isThere"`,
);

export const writeRating = statement(
  "write rating",
  `INSERT INTO "Rating" ("roomId", "postId", "memberId", "phaseIndex", score, side, "createdAt")
  VALUES ($1, $2, $3, $4, $5, $6::"Side", $7) ON CONFLICT ("roomId", "postId", "memberId", "phaseIndex")
  DO UPDATE SET score = EXCLUDED.score, side = EXCLUDED.side, "createdAt" = EXCLUDED."createdAt"`,
);

export const writeBallot = statement(
  "write ballot",
  `INSERT INTO "Ballot" ("roomId", "memberId", stage, choice, side, "castAt")
  VALUES ($1, $2, $3::"Stage", $4::"Choice", $5::"Side", $6) ON CONFLICT ("roomId", "memberId", stage)
  DO UPDATE SET choice = EXCLUDED.choice, side = EXCLUDED.side, "castAt" = EXCLUDED."castAt"`,
);

export const dropCredits = statement(
  "drop credits",
  `DELETE FROM "Credit" WHERE "roomId" = $1 AND "memberId" = $2`,
);

export const addCredits = statement(
  "add credits",
  `INSERT INTO "Credit" ("roomId", "memberId", "postId") SELECT $1, $2, unnest($3::text[])`,
);
