"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** A time of day in the reader's own zone; in UTC until the page's script runs. */
export function LocalTime({ at }: Readonly<{ at: string }>) {
  const locale = useLocale();
  const utc = `${at.slice(5, 10)} ${at.slice(11, 16)}`;
  const text = useSyncExternalStore(
    never,
    () => localTime(at, locale),
    () => utc,
  );
  return (
    <time dateTime={at} translate="no" className="tabular-nums">
      {text}
    </time>
  );
}

function localTime(at: string, locale: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(
    locale,
    isToday
      ? { hour: "2-digit", minute: "2-digit" }
      : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  );
}
