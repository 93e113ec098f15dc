"use client";

import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { useSnapshot } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { roomAddress } from "@/lib/debate/watching";

/** The results page before the reveal: why there is nothing to see, and what runs now. */
export function NotYet() {
  const t = useTranslations("results");
  const titleOf = usePhaseTitle();
  const snapshot = useSnapshot();
  const why = snapshot.me.homework ? "homework" : snapshot.phase.holdsResults ? "held" : "notYet";
  return (
    <Notice
      title={t(`${why}Title`)}
      actions={
        <ButtonLink href={`/rooms/${roomAddress(snapshot)}`} look="primary">
          {t("toRoom")}
        </ButtonLink>
      }
    >
      <p>{t(why)}</p>
      <p role="status" className="mt-3 font-medium text-ink">
        {t("notYetNow", { phase: titleOf(snapshot.phase) })}
      </p>
    </Notice>
  );
}
