import type { RowKind } from "./kind";

/** Posts that somebody flagged, with no answer yet: each once. */
export const flags: RowKind = {
  kind: "flags",
  page: "/moderate",
  waits: true,
  rows: `SELECT f."roomId", max(f."createdAt") AS at, NULL AS by, NULL::jsonb AS phase,
      NULL::timestamptz AS until
    FROM mine JOIN "Room" room ON room.id = mine."roomId" AND room."archivedAt" IS NULL
    JOIN "Flag" f ON f."roomId" = mine."roomId" AND f."resolvedAt" IS NULL AND f."createdAt" >= $3
    JOIN "Post" p ON p."roomId" = f."roomId" AND p.id = f."postId" AND p."withdrawnAt" IS NULL
    WHERE NOT EXISTS (SELECT FROM "Hiding" h WHERE h."roomId" = p."roomId" AND h."postId" = p.id)
    GROUP BY f."roomId", f."postId"`,
};
