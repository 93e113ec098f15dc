import { returnMinutes } from "../../debate/returns";
import type { RowKind } from "./kind";

/** Students who ask to be let back in. */
export const returns: RowKind = {
  kind: "returns",
  page: "",
  waits: true,
  rows: `SELECT r."roomId", r."askedAt" AS at, NULL AS by, NULL::jsonb AS phase, NULL::timestamptz AS until
    FROM mine JOIN "Return" r ON r."roomId" = mine."roomId"
    WHERE r."askedAt" > $4::timestamptz - interval '${returnMinutes} minutes'`,
};
