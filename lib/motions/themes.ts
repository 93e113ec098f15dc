/** What motions of the library are about. The database's enum uses the same words. */
export const themes = [
  "SCHOOLS",
  "PHONES",
  "SPORT",
  "ANIMALS",
  "HISTORY",
  "SCIENCE",
  "CITY",
  "MONEY",
  "LANGUAGE",
  "ART",
  "SPACE",
  "PEACE",
] as const;
export type Theme = (typeof themes)[number];

/** How hard an essay is to read: for about 11 to 13, 13 to 15, and 15 to 18 years. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** The theme or level that a text or a number names; null for any other. */
export const themeFrom = (value: unknown): Theme | null => themes.find((theme) => theme === value) ?? null;
export const levelFrom = (value: unknown): Level | null =>
  levels.find((level) => level === Number(value)) ?? null;
