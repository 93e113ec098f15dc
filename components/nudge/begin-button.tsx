"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** The button that leads there; the number is the paragraph's, where it is one that is written on. */
export function BeginButton({ number, onBegin }: Readonly<{ number: number | null; onBegin: () => void }>) {
  const t = useTranslations("room.nudge");
  return (
    <Button look="primary" isSmall onClick={onBegin}>
      {number === null ? t("begin") : t("beginAt", { number })}
    </Button>
  );
}
