import { db } from "../db/client";
import { cleanLine } from "../debate/text/keys";
import { isId } from "../input/text-field";
import { type ListedMotion, listMotions } from "../motions/queries";
import { type Level, levelFrom, type Theme } from "../motions/themes";

/** What a teacher looks for in the library; null is no matter which. */
export type Sought = Readonly<{
  query: string;
  theme: Theme | null;
  level: Level | null;
  language: string | null;
  isOwn: boolean;
}>;

const mostWords = 12;

/** A teacher's library, and of it the motions that are sought: every word is in the title or the essay. */
export async function searchLibrary(
  teacherId: string,
  { query, theme, level, language, isOwn }: Sought,
): Promise<Readonly<{ all: readonly ListedMotion[]; found: readonly ListedMotion[] }>> {
  const words = wordsOf(query);
  const all = await listMotions(teacherId);
  const ids = words.length > 0 ? await findByWords(all, words) : null;
  const found = all.filter(
    (motion) =>
      (ids?.has(motion.id) ?? true) &&
      (theme === null || motion.theme === theme) &&
      (level === null || motion.level === level) &&
      (language === null || motion.language === language) &&
      (!isOwn || motion.isOwn),
  );
  return { all, found };
}

const wordsOf = (query: string): string[] =>
  query.toLowerCase().replaceAll("’", "'").split(/\s+/).map(cleanLine).filter(Boolean).slice(0, mostWords);

/**
 * A word of plain letters is found where a word of the text begins with it or with its English stem, any
 * other (Korean, with a hyphen) wherever it stands: Korean words carry their particles and are joined.
 */
async function findByWords(
  motions: readonly ListedMotion[],
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Motion" m
    CROSS JOIN LATERAL (
      SELECT lower(translate(concat(m.title, ' ', string_agg(p.text, ' ')), '‐‑‒–—―−’', '-------''')) AS text
      FROM "Paragraph" p
      WHERE p."revisionId" = (
        SELECT r.id FROM "Revision" r WHERE r."motionId" = m.id ORDER BY r.number DESC LIMIT 1)
    ) essay
    WHERE m.id = ANY(${motions.map(({ id }) => id)}::text[]) AND NOT EXISTS (
      SELECT FROM unnest(${words}::text[]) word,
        regexp_replace((ts_lexize('english_stem', word))[1], 'i$', '[iy]') stem
      WHERE NOT CASE
        WHEN word ~ '^[a-z0-9]+$' THEN essay.text ~ ('\\m(' || concat_ws('|', word, stem) || ')')
        ELSE position(word IN essay.text) > 0
      END)`;
  return new Set(rows.map(({ id }) => id));
}

/** What the teacher who leads a debate is told of a motion, and nobody else. */
export type MotionGuide = Readonly<{
  theme: Theme | null;
  level: Level | null;
  prompts: readonly string[];
  translationOf: NamedMotion | null;
  translations: readonly NamedMotion[];
}>;

export type NamedMotion = Readonly<{ id: string; title: string; language: string }>;

const named = { select: { id: true, title: true, language: true } } as const;

/** The guide to a motion that ships or is the teacher's own; null for any other. */
export async function findGuide(teacherId: string, id: string): Promise<MotionGuide | null> {
  if (!isId(id)) return null;
  const motion = await db.motion.findFirst({
    where: { id, OR: [{ ownerId: null }, { ownerId: teacherId }] },
    select: {
      theme: true,
      level: true,
      prompts: true,
      translationOf: named,
      translations: { where: { ownerId: null }, orderBy: { id: "asc" }, ...named },
    },
  });
  return motion && { ...motion, level: levelFrom(motion.level) };
}
