import type { RowKind } from "./kind";

/** What another teacher of the room did there, by the log. */
export const moderated: RowKind = {
  kind: "moderated",
  page: "/moderate",
  rows: `SELECT e."roomId", e."createdAt" AS at, other.name AS by, NULL::jsonb AS phase,
      NULL::timestamptz AS until
    FROM mine JOIN "ModerationEntry" e ON e."roomId" = mine."roomId" AND e."createdAt" >= $3
    JOIN "Member" other ON other."roomId" = e."roomId" AND other.id = e."byId"
      AND other.id <> mine."memberId" AND other.role = 'TEACHER'`,
};
