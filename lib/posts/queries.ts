import { db, type Transaction } from "../db/client";
import { Prisma } from "../db/generated/client";
import { audienceOfPost } from "../debate/audience";
import { statusOf } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Fairness } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";

/** A post as the query finds it: what its status and restatement are made of stands in their place. */
type Found = Omit<PostRow, "status" | "reason" | "restatement"> &
  Readonly<{
    restatement: string | null;
    mark: Fairness | null;
    isHeld: boolean;
    withdrawnAt: Date | null;
    isHidden: boolean;
    hiddenReason: string | null;
    verdict: "APPROVED" | "REJECTED" | null;
    verdictReason: string | null;
  }>;

/** A room's posts as written, with all that decides who sees them, in one query. `ids` narrows it to some. */
export async function listPostRows(
  roomId: string,
  ids?: readonly string[],
  tx: Transaction = db,
): Promise<readonly PostRow[]> {
  if (ids?.length === 0) return [];
  const some = ids ? Prisma.sql`AND p.id IN (${Prisma.join([...ids])})` : Prisma.empty;
  const found = await tx.$queryRaw<Found[]>`
    SELECT p.id, p."paragraphId", p."parentId", p.kind, p.side, p."authorId", m.name AS "authorName", m.role AS "authorRole", m.pseudonym AS "authorPseudonym",
      p.key, p.body, p.restatement, mark.mark, p."isFirst", p.quote, p.evidence, p."isHeld",
      p."createdAt", p."editedAt", p."withdrawnAt", p."phaseIndex", p.seq,
      h."postId" IS NOT NULL AS "isHidden", h.reason AS "hiddenReason", r.verdict, r.reason AS "verdictReason",
      pin."postId" IS NOT NULL AS "isPinned",
      COALESCE(flagged.flags, 0) AS flags,
      EXISTS (SELECT FROM "Post" reply WHERE reply."roomId" = p."roomId" AND reply."parentId" = p.id) AS "hasReplies"
    FROM "Post" p
    JOIN "Member" m ON m."roomId" = p."roomId" AND m.id = p."authorId"
    LEFT JOIN "Hiding" h ON h."roomId" = p."roomId" AND h."postId" = p.id
    LEFT JOIN "Review" r ON r."roomId" = p."roomId" AND r."postId" = p.id
    LEFT JOIN "FairnessMark" mark ON mark."roomId" = p."roomId" AND mark."postId" = p.id
    LEFT JOIN (SELECT "postId", count(*)::int AS flags FROM "Flag" WHERE "roomId" = ${roomId} AND "resolvedAt" IS NULL GROUP BY "postId") flagged
      ON flagged."postId" = p.id
    LEFT JOIN "Pin" pin ON pin."roomId" = p."roomId" AND pin."postId" = p.id
    WHERE p."roomId" = ${roomId} ${some}
    ORDER BY p."createdAt", p.id COLLATE "C"`;
  return found.map(rowOf);
}

/** A post of a member's room as that member sees it; null where it is not theirs to see. */
export async function findPost(member: Member, postId: string): Promise<PostView | null> {
  const { posts, room, gate } = await readWholeRoom(member.roomId);
  const row = posts.findLast(({ id }) => id === postId);
  return row ? seePost(row, audienceOfPost(member, row, gate), room.names) : null;
}

function rowOf({
  isHeld,
  withdrawnAt,
  isHidden,
  hiddenReason,
  verdict,
  verdictReason,
  restatement,
  mark,
  ...post
}: Found): PostRow {
  const status = statusOf({ isWithdrawn: withdrawnAt !== null, isHidden, isHeld, verdict });
  const reason = status === "HIDDEN" ? hiddenReason : status === "REJECTED" ? verdictReason : null;
  return { ...post, restatement: restatement === null ? null : { text: restatement, mark }, status, reason };
}
