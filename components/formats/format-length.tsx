import { useTranslations } from "next-intl";
import { totalMinutes } from "@/lib/debate/formats";
import type { Phase } from "@/lib/debate/phases";
import { useDuration } from "./use-duration";

/** How long the phases of a format take together, as far as they have a time. */
export function FormatLength({ phases }: Readonly<{ phases: readonly Phase[] }>) {
  const t = useTranslations("formats");
  const durationOf = useDuration();
  const total = totalMinutes(phases);
  return total > 0 ? t("total", { time: durationOf(total) }) : t("totalOpen");
}
