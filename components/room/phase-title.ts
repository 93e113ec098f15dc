import { useTranslations } from "next-intl";

/** What phases are called on the screen: in the reader's words where the format ships with them, else as their teacher named them. */
export function usePhaseTitle(): (phase: Readonly<{ key: string; title: string }>) => string {
  const words = useTranslations("phases");
  return ({ key, title }) => (words.has(key) ? words(key) : title);
}
