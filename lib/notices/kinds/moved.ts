import type { RowKind } from "./kind";

/** Another teacher of the room moved it to the phase it is in. */
export const moved: RowKind = {
  kind: "moved",
  page: "",
  rows: `SELECT room.id AS "roomId", room."phaseStartedAt" AS at, other.name AS by,
      jsonb_build_object('key', phase ->> 'key', 'title', phase ->> 'title') AS phase,
      NULL::timestamptz AS until
    FROM mine JOIN "Room" room ON room.id = mine."roomId" AND room."phaseStartedAt" >= $3
    CROSS JOIN LATERAL (SELECT room.phases -> room."phaseIndex" AS phase) now
    JOIN "Member" other ON other."roomId" = room.id AND other.id = room."movedById"
      AND other.id <> mine."memberId" AND other.role = 'TEACHER'`,
};
