import { useLocale, useTranslations } from "next-intl";
import type { Level, Theme } from "@/lib/motions/themes";

const ages: Readonly<Record<Level, string>> = { 1: "11–13", 2: "13–15", 3: "15–18" };

/** The words for what a motion is about, how hard it is to read, and for a language, in the reader's own. */
export function useAboutMotion() {
  const t = useTranslations("library");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const themeOf = (theme: Theme) => t(`themes.${theme}`);
  const levelOf = (level: Level) => t("levelOf", { level, ages: ages[level] });
  return {
    themeOf,
    levelOf,
    nameOf: (language: string) => names.of(language) ?? language,
    wordsOf: ({ theme, level }: Readonly<{ theme: Theme | null; level: Level | null }>) => [
      ...(theme ? [themeOf(theme)] : []),
      ...(level ? [levelOf(level)] : []),
    ],
  };
}
