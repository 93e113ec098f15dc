import type { PostRow } from "../debate/rows";
import type { Makings } from "./found-post";
import { statement } from "./statement";

/** A post as it is found. */
type FoundPost = Omit<PostRow, keyof Makings | "status" | "reason"> & Makings;

/** Some posts with all that decides who sees them, the oldest first. */
export const findPosts = statement<FoundPost>(
  "find posts",
  `SELECT p.id, p."paragraphId", p."parentId", p.kind, p.side, p."authorId", m.name AS "authorName",
    m.role AS "authorRole", m.pseudonym AS "authorPseudonym", p.key, p.body, p.restatement, mark.mark,
    p."isFirst", p.quote, p.evidence, p."isHeld", p."createdAt", p."editedAt", p."withdrawnAt", p."phaseIndex",
    p.seq, h."postId" IS NOT NULL AS "isHidden", h.reason AS "hiddenReason", r.verdict,
    r.reason AS "verdictReason", pin."postId" IS NOT NULL AS "isPinned",
    (SELECT count(*)::int FROM "Flag" f
      WHERE f."roomId" = p."roomId" AND f."postId" = p.id AND f."resolvedAt" IS NULL) AS flags,
    EXISTS (SELECT FROM "Post" reply WHERE reply."roomId" = p."roomId" AND reply."parentId" = p.id)
      AS "hasReplies"
  FROM "Post" p
  JOIN "Member" m ON m."roomId" = p."roomId" AND m.id = p."authorId"
  LEFT JOIN "Hiding" h ON h."roomId" = p."roomId" AND h."postId" = p.id
  LEFT JOIN "Review" r ON r."roomId" = p."roomId" AND r."postId" = p.id
  LEFT JOIN "FairnessMark" mark ON mark."roomId" = p."roomId" AND mark."postId" = p.id
  LEFT JOIN "Pin" pin ON pin."roomId" = p."roomId" AND pin."postId" = p.id
  WHERE p."roomId" = $1 AND p.id = ANY($2::text[])
  ORDER BY p."createdAt", p.id COLLATE "C"`,
);
