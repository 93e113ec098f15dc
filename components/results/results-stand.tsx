"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";

/** For the teacher: results stand as they were revealed. */
export function ResultsStand() {
  const t = useTranslations("room.teacher");
  const { me, phase } = useSnapshot();
  if (me.role !== "TEACHER" || me.isOnWall || phase.holdsResults || !phase.allows.reveals) return null;
  return <p className="max-w-prose text-sm text-quiet print:hidden">{t("stand")}</p>;
}
