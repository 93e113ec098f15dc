"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The last moment of a lead, in the reader's own zone; in UTC until the page's script runs. */
export function EndOfLead({ at }: Readonly<{ at: string }>) {
  const locale = useLocale();
  const zone = useSyncExternalStore(
    never,
    () => undefined,
    () => "UTC",
  );
  const last = new Date(Date.parse(at) - 1);
  return (
    <time dateTime={at} translate="no">
      {last.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone })}
    </time>
  );
}
