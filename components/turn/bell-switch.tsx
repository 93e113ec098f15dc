"use client";

import { useTranslations } from "next-intl";
import { meOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { type BellOf, keepBell, useBell } from "./kept-bell";
import "./turn.css";

export const bellOf = ({ role }: Readonly<{ role: string }>): BellOf =>
  role === "TEACHER" ? "teacher" : "class";

/** Mutes the bell on this device, or lets it ring. */
export function BellSwitch() {
  const t = useTranslations("room.turn");
  const whose = bellOf(useSelected(meOf));
  const isOn = useBell(whose);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title={t("bellHint")}
      onClick={() => keepBell(whose, !isOn)}
      className="turn-bell with-script"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5" fill="none" stroke="currentColor">
        <path d="M4 14.5h12l-1.5-2V9a4.5 4.5 0 0 0-9 0v3.5zM8.5 17h3" strokeWidth="1.5" />
        {isOn ? null : <path d="M3 3l14 14" strokeWidth="1.5" />}
      </svg>
      <span className="sr-only">{t("bell")}</span>
    </button>
  );
}
