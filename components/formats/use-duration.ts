import { useTranslations } from "next-intl";

export const minutesOfDay = 1440;

/** How long something takes, in words: a day and more in days, less in minutes. */
export function useDuration(): (minutes: number) => string {
  const words = useTranslations("formats");
  return (minutes) =>
    minutes < minutesOfDay
      ? words("minutes", { minutes })
      : words("days", { days: Math.round((minutes / minutesOfDay) * 10) / 10 });
}
