import { useTranslations } from "next-intl";
import { totalMinutes } from "@/lib/debate/formats";
import type { Phase } from "@/lib/debate/phases";
import { useDuration } from "./use-duration";

/** How long a format takes from its first phase to its last, as far as that is known. */
export function FormatLength({ phases }: Readonly<{ phases: readonly Phase[] }>) {
  const words = useTranslations("formats");
  const durationOf = useDuration();
  const total = totalMinutes(phases);
  if (total) return words("total", { time: durationOf(total) });
  const known = phases.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return known > 0 ? words("totalAndOpen", { time: durationOf(known) }) : words("totalOpen");
}
