"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { PresentLink } from "@/components/bar/present-link";
import { TeacherControls } from "@/components/bar/teacher-controls";
import { phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { buttonClass } from "@/components/ui/button";
import { formatCode } from "@/lib/debate/text/codes";
import { codeWidth } from "./code-width";
import { LobbyNames } from "./lobby-names";
import "./lobby.css";

/** How the class gets in, as the server draws it: the address, its QR code, and what is wrong with them. */
export type Door = Readonly<{ host: string; qr: ReactNode; reach: ReactNode }>;

/**
 * Where a teacher gathers the class: the code as large as the screen, who comes in, and the start of the
 * debate.
 */
export function Lobby({ host, qr, reach }: Door) {
  const t = useTranslations("lobby");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const code = formatCode(room.code ?? "");
  return (
    <section aria-label={t("label")} className="lobby">
      <div className="lobby-door">
        <p className="lobby-host">
          <span className="text-quiet">{t("joinAt")} </span>
          <b translate="no" className="font-semibold break-all">
            {host}
          </b>
        </p>
        <p className="lobby-code" style={{ "--ems": codeWidth(code) } as CSSProperties}>
          <span className="sr-only">{t("code")}: </span>
          <span translate="no">{code}</span>
        </p>
        {room.isLocked ? <p className="font-semibold">{t("locked")}</p> : null}
        {reach}
      </div>
      <div className="lobby-start">
        <TeacherControls room={room} phase={phase} hasCount />
        <PresentLink roomId={room.id} className={buttonClass("plain")}>
          {t("present")}
        </PresentLink>
      </div>
      <div className="lobby-in">
        <div className="lobby-qr">{qr}</div>
        <LobbyNames />
      </div>
    </section>
  );
}
