import type { RowKind } from "./kind";

/** Answers to what a teacher wrote, who sees them all. */
export const replies: RowKind = {
  kind: "answers",
  page: "",
  rows: `SELECT p."roomId", p."createdAt" AS at, NULL AS by, NULL::jsonb AS phase, NULL::timestamptz AS until
    FROM mine JOIN "Post" own ON own."roomId" = mine."roomId" AND own."authorId" = mine."memberId"
    JOIN "Post" p ON p."roomId" = own."roomId" AND p."parentId" = own.id AND p."authorId" <> own."authorId"
    LEFT JOIN "Review" r ON r."roomId" = p."roomId" AND r."postId" = p.id
    WHERE p."createdAt" >= $3 AND p."withdrawnAt" IS NULL AND (NOT p."isHeld" OR r.verdict = 'APPROVED')
      AND NOT EXISTS (SELECT FROM "Hiding" h WHERE h."roomId" = p."roomId" AND h."postId" = p.id)`,
};
