import { pool } from "../db/pool";
import type { Counted } from "./schemas";

/** So many different ones are told apart on a day: what anybody sends cannot fill the table. */
const mostOnDay = 200;

/** Counts what browsers kept pages from today. */
export async function countReports(reports: readonly Counted[]): Promise<void> {
  for (const { directive, source } of reports)
    await pool.query(
      `INSERT INTO "PolicyReport" AS p (day, directive, source, count)
      SELECT current_date, $1, CASE WHEN seen.isKnown OR seen.many < $3 THEN $2 ELSE 'other' END, 1
      FROM (SELECT count(*) AS many, coalesce(bool_or(directive = $1 AND source = $2), false) AS isKnown
        FROM "PolicyReport" WHERE day = current_date) seen
      ON CONFLICT (day, directive, source) DO UPDATE SET count = p.count + 1`,
      [directive, source, mostOnDay],
    );
}
