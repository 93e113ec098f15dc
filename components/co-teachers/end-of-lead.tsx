"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The last moment of a lead, in the reader's own zone; in UTC until the page's script runs. */
export function EndOfLead({ at }: Readonly<{ at: string }>) {
  const locale = useLocale();
  const last = new Date(Date.parse(at) - 1);
  const text = useSyncExternalStore(
    never,
    () => last.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" }),
    () => last.toISOString().slice(0, 16).replace("T", " "),
  );
  return (
    <time dateTime={at} translate="no">
      {text}
    </time>
  );
}
