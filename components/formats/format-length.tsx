import { useTranslations } from "next-intl";
import { totalMinutes } from "@/lib/debate/formats";
import type { Phase } from "@/lib/debate/phases";
import { useDuration } from "./use-duration";

/** How long the phases of a format take together, as far as they have a time. */
export function FormatLength({ phases }: Readonly<{ phases: readonly Phase[] }>) {
  const words = useTranslations("formats");
  const durationOf = useDuration();
  const total = totalMinutes(phases);
  return total > 0 ? words("total", { time: durationOf(total) }) : words("totalOpen");
}
