import { db, type Transaction } from "../db/client";
import { essayOf } from "../debate/essay/placing";
import type { MotionView } from "../debate/motion/motion-view";
import { isPair } from "../debate/vocabulary";
import { isId } from "../input/text-field";
import { type Level, levelFrom, type Theme } from "./themes";

/** A motion in the library. `isOwn` is false for the ones that ship. */
export type ListedMotion = Readonly<{
  id: string;
  title: string;
  language: string;
  theme: Theme | null;
  level: Level | null;
  paragraphCount: number;
  /** Its paragraphs are points. */
  hasPoints: boolean;
  isOwn: boolean;
}>;

/** The motions that ship and the teacher's own, these first, the newest before the older. */
export async function listMotions(teacherId: string): Promise<readonly ListedMotion[]> {
  const motions = await db.motion.findMany({
    where: { OR: [{ ownerId: null }, { ownerId: teacherId }] },
    orderBy: [{ ownerId: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }],
    select: {
      id: true,
      title: true,
      language: true,
      theme: true,
      level: true,
      ownerId: true,
      hasPoints: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  const counts = await countParagraphs(motions.flatMap(({ revisions }) => revisions.map(({ id }) => id)));
  return motions.map(({ ownerId, revisions, ...motion }) => ({
    ...motion,
    level: levelFrom(motion.level),
    paragraphCount: counts.get(revisions[0]?.id ?? "") ?? 0,
    isOwn: ownerId !== null,
  }));
}

/** How many paragraphs each of some revisions has, counted among theirs alone. */
export async function countParagraphs(revisionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await db.paragraph.groupBy({
    by: ["revisionId"],
    where: { revisionId: { in: [...revisionIds] }, kind: "PARAGRAPH" },
    _count: { _all: true },
  });
  return new Map(found.map(({ revisionId, _count }) => [revisionId, _count._all]));
}

/** The motion that shipped first, for the start page; null before anything is seeded. */
export async function findShippedMotion(): Promise<MotionView | null> {
  const motion = await db.motion.findFirst({
    where: { ownerId: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return motion && findMotion(null, motion.id);
}

/** A motion with its newest essay, or that of a revision, if it ships or is the teacher's own. */
export async function findMotion(
  teacherId: string | null,
  id: string,
  number?: number,
): Promise<MotionView | null> {
  if (!isId(id)) return null;
  const motion = await db.motion.findUnique({
    where: { id },
    select: {
      ownerId: true,
      revisions: { where: { number }, orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  const revision = motion?.revisions[0];
  if (!motion || !revision || (motion.ownerId !== null && motion.ownerId !== teacherId)) return null;
  return readRevision(revision.id);
}

type On = Pick<Transaction, "revision">;

const keptEssays = globalThis as { crossfloorEssays?: Map<string, Promise<MotionView>> };
const essays = keptEssays.crossfloorEssays ?? new Map<string, Promise<MotionView>>();
keptEssays.crossfloorEssays = essays;
const mostEssays = 200;

/**
 * The essay of a revision with its motion's title. Revisions are frozen, so each is loaded once and kept, up
 * to 200 of them. One that a transaction makes is read on it.
 */
export function readRevision(revisionId: string, on: On = db): Promise<MotionView> {
  const kept = essays.get(revisionId) ?? loadRevision(revisionId, on);
  essays.delete(revisionId);
  essays.set(revisionId, kept);
  kept.catch(() => essays.delete(revisionId));
  const oldest = essays.size > mostEssays ? essays.keys().next().value : undefined;
  if (oldest !== undefined) essays.delete(oldest);
  return kept;
}

/** Whether there is anything to debate in a room: the class may have yet to write the points. */
export const isWritten = async ({ revisionId }: Readonly<{ revisionId: string }>): Promise<boolean> =>
  (await readRevision(revisionId)).paragraphs.length > 0;

async function loadRevision(id: string, on: On): Promise<MotionView> {
  const {
    number,
    title,
    source,
    motion: { hasPoints, ...motion },
    paragraphs,
  } = await on.revision.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      title: true,
      source: true,
      motion: { select: { id: true, title: true, language: true, source: true, hasPoints: true } },
      paragraphs: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, number: true, side: true, text: true },
      },
    },
  });
  const renamed = title === null ? {} : { title, source };
  const points = hasPoints && !isPair(paragraphs) ? ({ hasPoints: true } as const) : {};
  return { ...motion, ...renamed, revision: number, ...points, ...essayOf(paragraphs) };
}
