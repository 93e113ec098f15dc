import type { ListedMotion } from "../motions/queries";

type Group<T> = Readonly<{
  /** Null for the teacher's own. */ language: string | null;
  motions: readonly T[];
}>;

/**
 * A library in its parts: the teacher's own motions, then those that ship by language, the reader's first, each
 * from the easiest essay to the hardest.
 */
export function groupMotions<T extends Pick<ListedMotion, "isOwn" | "language" | "level" | "title">>(
  motions: readonly T[],
  locale: string,
): readonly Group<T>[] {
  const shipped = motions
    .filter(({ isOwn }) => !isOwn)
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0) || a.title.localeCompare(b.title, a.language));
  const languages = [...new Set(shipped.map(({ language }) => language))].sort(
    (a, b) => Number(b === locale) - Number(a === locale) || a.localeCompare(b),
  );
  return [
    { language: null, motions: motions.filter(({ isOwn }) => isOwn) },
    ...languages.map((language) => ({
      language,
      motions: shipped.filter((motion) => motion.language === language),
    })),
  ].filter(({ motions }) => motions.length > 0);
}
