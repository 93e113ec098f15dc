import type { RowKind } from "./kind";

/** Posts that are held until a teacher has read them. */
export const waiting: RowKind = {
  kind: "waiting",
  page: "/moderate",
  waits: true,
  rows: `SELECT p."roomId", p."createdAt" AS at, NULL AS by, NULL::jsonb AS phase, NULL::timestamptz AS until
    FROM mine JOIN "Room" room ON room.id = mine."roomId" AND room."archivedAt" IS NULL
    JOIN "Post" p ON p."roomId" = mine."roomId" AND p."isHeld" AND p."withdrawnAt" IS NULL
    WHERE p."createdAt" >= $3
      AND NOT EXISTS (SELECT FROM "Review" r WHERE r."roomId" = p."roomId" AND r."postId" = p.id)
      AND NOT EXISTS (SELECT FROM "Hiding" h WHERE h."roomId" = p."roomId" AND h."postId" = p.id)`,
};
