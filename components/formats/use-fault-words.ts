import { useTranslations } from "next-intl";
import type { FormatReason } from "@/lib/debate/formats";
import type { FormState } from "@/lib/members/form";

/**
 * What is wrong with a phase (or with the whole, for null), in words: the reasons found here, else what the
 * server answered. Needs the namespaces "formats" and "reasons".
 */
export function useFaultWords(
  answer: FormState,
): (index: number | null, reasons: readonly FormatReason[]) => readonly string[] {
  const t = useTranslations("formats.fault");
  const tOther = useTranslations("reasons");
  const say = (slug: string) =>
    t.has(slug as FormatReason) ? t(slug as FormatReason) : tOther(tOther.has(slug) ? slug : "invalid");
  const errors = answer.status === "refused" ? Object.entries(answer.refusal.errors ?? {}) : [];
  return (index, reasons) => {
    const place = index === null ? "phases" : `phases.${index}`;
    const answered = errors
      .filter(([name]) => name === place || (index !== null && name.startsWith(`${place}.`)))
      .map(([, slug]) => slug);
    return [...new Set(reasons.length > 0 ? reasons : answered)].map(say);
  };
}
