"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

type Props = Readonly<{ room: string; phase: string; until: string }>;

/** That a phase ends, by the reader's own clock; in UTC until the page's script runs. */
export function DeadlineText({ room, phase, until }: Props) {
  const t = useTranslations("notices");
  const locale = useLocale();
  const say = (zone?: "UTC") => {
    const { day, time } = momentOf(new Date(until), locale, zone);
    return t("deadline", { room, phase, day, time });
  };
  return useSyncExternalStore(
    never,
    () => say(),
    () => say("UTC"),
  );
}

/** "today", "tomorrow" or the date, and the time of day. */
function momentOf(at: Date, locale: string, timeZone?: "UTC") {
  const dayOf = (date: Date) => date.toLocaleDateString("en-CA", { timeZone });
  const now = new Date();
  const date = at.toLocaleDateString(locale, { month: "long", day: "numeric", timeZone });
  const day = dayOf(at) === dayOf(now) ? "today" : dayOf(at) === dayOf(nextDay(now)) ? "tomorrow" : date;
  const hours = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const time = at.toLocaleTimeString(locale, timeZone ? { ...hours, timeZoneName: "short" } : hours);
  return { day, time };
}

const nextDay = (date: Date) => new Date(date.getTime() + 86_400_000);
