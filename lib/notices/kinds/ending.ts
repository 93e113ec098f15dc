import { retention } from "../../keeping/retention";
import type { RowKind } from "./kind";

/** A room that nobody used for long, and that will be deleted. */
export const ending: RowKind = {
  kind: "ending",
  page: "/settings",
  rows: `SELECT e."roomId", e."noticedAt" AS at, NULL AS by, NULL::jsonb AS phase,
      e."noticedAt" + interval '${retention.noticeDays} days' AS until
    FROM mine JOIN "Ending" e ON e."roomId" = mine."roomId"`,
};
