import { useTranslations } from "next-intl";
import { minutesOfDay, useDuration } from "./use-duration";

/**
 * How long a phase lasts: "8′", "2 days", or "∞" where the teacher moves on; screen readers are told in full.
 */
export function PhaseLength({ minutes }: Readonly<{ minutes: number | null }>) {
  const t = useTranslations("formats");
  const durationOf = useDuration();
  const isNumber = minutes !== null && Number.isFinite(minutes);
  if (isNumber && minutes >= minutesOfDay) return durationOf(minutes);
  return (
    <>
      <span aria-hidden="true">
        {isNumber ? t("minutesShort", { minutes }) : minutes === null ? "∞" : "?"}
      </span>
      <span className="sr-only">{isNumber ? durationOf(minutes) : t("noLimit")}</span>
    </>
  );
}
