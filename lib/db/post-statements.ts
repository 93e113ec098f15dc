import type { PostRow } from "../debate/rows";
import type { Makings } from "./found-post";
import { postColumns, postJoins } from "./post-fragment";
import { question } from "./shared-statement";

/** A post as it is found. */
type FoundPost = Omit<PostRow, keyof Makings | "status" | "reason"> & Makings;

/** A post with all that decides who sees it. */
export const findPost = question<Readonly<{ roomId: string; id: string }>, FoundPost>(
  "find post",
  "id text",
  `SELECT ${postColumns}, m.name AS "authorName", m.role AS "authorRole", m.pseudonym AS "authorPseudonym",
    m."isNameWaiting" AS "isAuthorNameWaiting",
    (SELECT count(*)::int FROM "Flag" f
      WHERE f."roomId" = $2 AND f."postId" = p.id AND f."resolvedAt" IS NULL) AS flags,
    EXISTS (SELECT FROM "Post" reply WHERE reply."roomId" = $2 AND reply."parentId" = p.id
      AND reply.seq > 0) AS "hasReplies"
  FROM "Post" p JOIN "Member" m ON m."roomId" = p."roomId" AND m.id = p."authorId" ${postJoins}
  WHERE p."roomId" = $2 AND p.id = asked.id`,
);
