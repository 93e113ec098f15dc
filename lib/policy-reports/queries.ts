import { db } from "../db/client";

/** What browsers kept pages from in the days that are counted. */
export type ReportView = Readonly<{ directive: string; source: string; count: number; last: Date }>;

/** What most reported first; last, what is not told apart. */
export async function listReports(most: number): Promise<readonly ReportView[]> {
  return [...(await listBy({ not: "other" }, most)), ...(await listBy("other", most))];
}

async function listBy(source: string | { not: string }, most: number): Promise<readonly ReportView[]> {
  const rows = await db.policyReport.groupBy({
    by: ["directive", "source"],
    where: { source },
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
