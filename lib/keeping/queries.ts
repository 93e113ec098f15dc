import { db } from "../db/client";
import { columnsOf, type Kind, kinds, tables } from "./columns";
import { pruneEvery } from "./retention";

/** How much there is of a kind, and from when to when. */
export type Stored = Readonly<{ kind: Kind; count: number; oldest: Date | null; newest: Date | null }>;

/** What says when a row was written, where a table has any of these. */
const times = ["createdAt", "castAt", "joinedAt", "askedAt", "noticedAt", "seenAt", "replacedAt", "begunAt"];

/** What is stored now, by kind. */
export async function listStored(): Promise<readonly Stored[]> {
  const counted = Object.entries(tables).map(([table, row]) => {
    const time = times.find((name) => columnsOf(row).some((column) => column.name === name));
    const at = time ? `"${time}"` : "NULL::timestamptz";
    return `SELECT '${row.kind}' AS kind, count(*)::int AS count, min(${at}) AS oldest, max(${at}) AS newest
      FROM "${table}"`;
  });
  const found = await db.$queryRawUnsafe<Stored[]>(
    `SELECT kind, sum(count)::int AS count, min(oldest) AS oldest, max(newest) AS newest
    FROM (${counted.join(" UNION ALL ")}) counted GROUP BY kind`,
  );
  return kinds.flatMap((kind) => found.filter((row) => row.kind === kind));
}

/** When what is over was deleted last, and from when on it is again; null before the first time. */
export async function findPruning(): Promise<Readonly<{ last: Date; next: Date }> | null> {
  const found = await db.pruning.findUnique({ where: { id: 1 }, select: { begunAt: true } });
  return found && { last: found.begunAt, next: new Date(found.begunAt.getTime() + pruneEvery) };
}

/** How many rooms are about to be deleted. */
export const countEndings = (): Promise<number> => db.ending.count();
