import { pool } from "../db/pool";
import { overLimit } from "../limits/take";
import type { Counted } from "./schemas";

/** So many different ones are told apart on a day: what anybody sends cannot fill the table. */
const mostOnDay = 200;

/**
 * Counts what browsers kept pages from today, each kind once an hour for who reports it, a browser or an
 * address's programs. Of what one reports few kinds are told apart, and where there are too many of all, the
 * one that fewest reported makes room, so that what many see stays, and stands first, whatever one makes up.
 */
export async function countReports(reports: readonly Counted[], reporter: string): Promise<void> {
  for (const { directive, source } of reports) {
    if (await overLimit("policyRepeats", `${reporter} ${directive} ${source}`)) continue;
    const isOver = source !== "other" && (await overLimit("policyKinds", reporter)) !== null;
    await count(directive, isOver ? "other" : source);
  }
}

async function count(directive: string, source: string): Promise<void> {
  const { rows } = await pool.query<{ many: string }>(
    `INSERT INTO "PolicyReport" AS kept (day, directive, source, count) VALUES (current_date, $1, $2, 1)
    ON CONFLICT (day, directive, source) DO UPDATE SET count = kept.count + 1
    RETURNING (SELECT count(*) FROM "PolicyReport" WHERE day = current_date AND source <> 'other') AS many`,
    [directive, source],
  );
  if (Number(rows[0]?.many) < mostOnDay) return;
  await pool.query(
    `WITH gone AS (DELETE FROM "PolicyReport" WHERE (day, directive, source) IN
      (SELECT day, directive, source FROM "PolicyReport"
      WHERE day = current_date AND source <> 'other' AND (directive, source) <> ($1, $2)
      ORDER BY count DESC, random() OFFSET $3) RETURNING directive, count)
    INSERT INTO "PolicyReport" AS kept (day, directive, source, count)
    SELECT current_date, directive, 'other', sum(count) FROM gone GROUP BY directive ORDER BY directive
    ON CONFLICT (day, directive, source) DO UPDATE SET count = kept.count + excluded.count`,
    [directive, source, mostOnDay - 1],
  );
}
