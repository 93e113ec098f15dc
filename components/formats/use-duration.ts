import { useTranslations } from "next-intl";

export const minutesOfDay = 1440;

/** How long something takes, in words: a day and more in days, less in minutes. */
export function useDuration(): (minutes: number) => string {
  const t = useTranslations("formats");
  return (minutes) =>
    minutes < minutesOfDay
      ? t("minutes", { minutes })
      : t("days", { days: Math.round((minutes / minutesOfDay) * 10) / 10 });
}
