"use client";

import { useTranslations } from "next-intl";
import { phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";

/** Why a student sees nobody else's posts here yet, and how they will. */
export function GateNotice() {
  const t = useTranslations("post.gate");
  const { gate } = useSelected(phaseViewOf);
  return (
    <div className="border-b py-3">
      <p className="font-serif text-lg font-semibold">{t("title")}</p>
      <p className="text-sm text-quiet">{t(gate === "PHASE" ? "phase" : "here")}</p>
    </div>
  );
}
