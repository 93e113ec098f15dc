"use client";

import { useTranslations } from "next-intl";
import { phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { useStanding } from "@/components/live/use-standing";
import { mayWrite } from "@/components/post/may-do";

/** Why a student sees nobody else's posts here yet, and how they will. */
export function GateNotice() {
  const t = useTranslations("post.gate");
  const { gate } = useSelected(phaseViewOf);
  const mayOpen = mayWrite(null, useStanding());
  return (
    <div className="border-b py-3">
      {mayOpen ? <p className="font-serif text-lg font-semibold">{t("title")}</p> : null}
      <p className="text-sm text-quiet">{t(mayOpen ? (gate === "PHASE" ? "phase" : "here") : "cannot")}</p>
    </div>
  );
}
