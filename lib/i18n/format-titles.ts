import { getTranslations } from "next-intl/server";

/** The formats that ship, whose titles are in messages/. */
const shipped = [
  "oxford",
  "structured-academic-controversy",
  "rebuttal-workshop",
  "a-week",
  "toward-common-ground",
  "spoken-debate",
] as const;

type Titled = Readonly<{ id: string; title: string }>;

/**
 * Formats under the titles that the reader's language has for those that ship; a teacher's own keep theirs.
 */
export async function titleFormats<Format extends Titled>(
  formats: readonly Format[],
): Promise<readonly Format[]> {
  const t = await getTranslations("formats.titles");
  return formats.map((format) => {
    const key = shipped.find((id) => id === format.id);
    return key ? { ...format, title: t(key) } : format;
  });
}
