"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use } from "react";
import { useServerNow } from "./room-store";

const MinuteContext = createContext(0);

/** Tells its parts the time once a minute, so that "3 min" is true without drawing anything each second. */
export function Minute({ children }: Readonly<{ children: ReactNode }>) {
  return <MinuteContext value={Math.floor(useServerNow() / 60_000)}>{children}</MinuteContext>;
}

/** How long ago something happened. */
export function Ago({ at }: Readonly<{ at: string }>) {
  const t = useTranslations("room.ago");
  const minutes = Math.max(0, use(MinuteContext) - Math.floor(Date.parse(at) / 60_000));
  const text =
    minutes < 1
      ? t("now")
      : minutes < 60
        ? t("minutes", { count: minutes })
        : minutes < 1440
          ? t("hours", { count: Math.floor(minutes / 60) })
          : t("days", { count: Math.floor(minutes / 1440) });
  return (
    <time dateTime={at} title={at.slice(0, 16).replace("T", " ")}>
      {text}
    </time>
  );
}
