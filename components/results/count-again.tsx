"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { showResultsAction } from "@/lib/rooms/actions";

/** For the teacher: results stand as they were revealed, and are counted again by this button alone. */
export function CountAgain() {
  const t = useTranslations("room.teacher");
  const { me, phase, room } = useSnapshot();
  const isTheirs = me.role === "TEACHER" && !me.isOnWall;
  if (!isTheirs || room.isArchived || phase.holdsResults || !phase.allows.reveals) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm print:hidden">
      <p className="max-w-prose text-quiet">{t("stand")}</p>
      <ActForm action={showResultsAction} fields={{}} isOneStep done={t("counted")}>
        {t("countAgain")}
      </ActForm>
    </div>
  );
}
