import { db } from "../db/client";

/** What browsers kept pages from in the days that are counted. */
export type ReportView = Readonly<{ directive: string; source: string; count: number; last: Date }>;

/** The most frequent first. */
export async function listReports(most: number): Promise<readonly ReportView[]> {
  const rows = await db.policyReport.groupBy({
    by: ["directive", "source"],
    _sum: { count: true },
    _max: { day: true },
    orderBy: [{ _sum: { count: "desc" } }, { directive: "asc" }, { source: "asc" }],
    take: most,
  });
  return rows.map(({ directive, source, _sum, _max }) => ({
    directive,
    source,
    count: _sum.count ?? 0,
    last: _max.day ?? new Date(0),
  }));
}
