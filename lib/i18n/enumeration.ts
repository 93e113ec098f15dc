import { useFormatter, useLocale } from "next-intl";

/**
 * Puts things into one line: "¶4, ¶7 and ¶9". Korean takes commas alone, as it is spoken: its formal "and" is
 * a word of offices.
 */
export function useEnumeration(): (items: readonly string[]) => string {
  const format = useFormatter();
  const isKorean = useLocale() === "ko";
  return (items) => (isKorean ? items.join(", ") : format.list(items));
}
