import { readdir, readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { waitFor } from "@/lib/db/places/mutex";
import type { Block } from "@/lib/debate/essay/block";
import { splitBlocks } from "@/lib/debate/essay/blocks";
import { placed } from "@/lib/debate/essay/placing";
import type { Level, Theme } from "@/lib/motions/themes";

type About = Readonly<{
  title: string;
  language: string;
  theme: Theme;
  level: Level;
  prompts: readonly string[];
  /** Who wrote it, or out of what it was translated, as students read it. */
  source: string | null;
  /** The motion that this one was translated from for this product. */
  translationOfId: string | null;
}>;

type Stored = Omit<About, "theme" | "level"> & Readonly<{ theme: Theme | null; level: number | null }>;

/** A motion that comes with the program. */
export type ShippedMotion = Readonly<{ id: string; blocks: readonly Block[] }> & About;

/** A motion as its file has it. */
export type MotionFile = Omit<About, "theme" | "source" | "translationOfId"> &
  Readonly<{
    id: string;
    theme: Lowercase<Theme>;
    paragraphs: readonly string[];
    source?: string;
    translationOf?: string;
  }>;

const folder = new URL("./motions/", import.meta.url);
const readText = (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");

/** Every file of the library, in the order of their names. */
export async function readMotionFiles(): Promise<readonly MotionFile[]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /^\w+\/.+\.json$/.test(name));
  return Promise.all(names.sort().map(async (name) => JSON.parse(await readText(name)) as MotionFile));
}

/** All that ships: first the essay of the start page, word for word as it was published, then the library. */
export async function readLibrary(): Promise<readonly [ShippedMotion, ...ShippedMotion[]]> {
  const text = (await readText("us-rok-alliance.txt")).normalize("NFC");
  const files = await readMotionFiles();
  return [
    { ...firstMotion, blocks: splitBlocks(text) },
    ...files.map(({ theme, paragraphs, source, translationOf, ...file }) => ({
      ...file,
      theme: theme.toUpperCase() as Theme,
      source: source ?? null,
      translationOfId: translationOf ?? null,
      blocks: paragraphs.map((text) => ({ kind: "PARAGRAPH" as const, text })),
    })),
  ];
}

/**
 * Adds what ships and is not there, and renews what changed: another text is a new revision, so that rooms
 * keep the one they debate. Teachers' own motions are left alone. Answers the ids that were added; the first
 * of the list is the oldest.
 */
export async function renewLibrary(
  tx: Prisma.TransactionClient,
  library: readonly ShippedMotion[],
): Promise<ReadonlySet<string>> {
  await waitFor(tx, "library");
  const stored = await tx.motion.findMany({
    where: { id: { in: library.map(({ id }) => id) }, ownerId: null },
    select: {
      id: true,
      title: true,
      language: true,
      theme: true,
      level: true,
      prompts: true,
      source: true,
      translationOfId: true,
      createdAt: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          number: true,
          paragraphs: { orderBy: { position: "asc" }, select: { id: true, kind: true, text: true } },
        },
      },
    },
  });
  const byId = new Map(stored.map((motion) => [motion.id, motion]));
  const after = Math.max(Date.now(), ...stored.map(({ createdAt }) => createdAt.getTime() + 1));
  const added = library.filter(({ id }) => !byId.has(id));
  await tx.motion.createMany({
    data: added.map((motion, at) => ({ id: motion.id, ...aboutOf(motion), createdAt: new Date(after + at) })),
  });

  const revisions = library.flatMap(({ id: motionId, blocks }) => {
    const newest = byId.get(motionId)?.revisions[0];
    const isSame = isDeepStrictEqual(
      newest?.paragraphs.map(({ kind, text }) => ({ kind, text })),
      blocks,
    );
    const idOf = new Map(newest?.paragraphs.map(({ id, text }) => [text, id]));
    return isSame ? [] : [{ id: newId(), motionId, number: (newest?.number ?? 0) + 1, blocks, idOf }];
  });
  await tx.revision.createMany({
    data: revisions.map(({ id, motionId, number }) => ({ id, motionId, number })),
  });
  await tx.paragraph.createMany({
    data: revisions.flatMap(({ id: revisionId, blocks, idOf }) =>
      placed(blocks).map((block) => ({ revisionId, id: idOf.get(block.text) ?? newId(), ...block })),
    ),
  });
  for (const motion of library) {
    const before = byId.get(motion.id);
    if (!before || isDeepStrictEqual(aboutOf(before), aboutOf(motion))) continue;
    await tx.motion.update({ where: { id: motion.id }, data: aboutOf(motion), select: { id: true } });
  }
  return new Set(added.map(({ id }) => id));
}

const aboutOf = (motion: About | Stored) => ({
  title: motion.title,
  language: motion.language,
  theme: motion.theme,
  level: motion.level,
  prompts: [...motion.prompts],
  source: motion.source,
  translationOfId: motion.translationOfId,
});

const firstMotion = {
  id: "us-rok-alliance",
  title: "Tightening the US–ROK alliance does more harm than good",
  language: "en",
  theme: "PEACE",
  level: 3,
  prompts: [
    "Which paragraph would still stand if North Korea never came back to the table? Which would fall?",
    "The essay says that exercises make the other side afraid. How could one tell fear from a pretext?",
    "Who pays, and who is protected, if troops leave? Ask both sides to name the people they mean.",
    "Paragraphs 5 and 6 say what Koreans think and need. How does the essay show it? What would you ask it?",
  ],
  source: null,
  translationOfId: null,
} as const;
