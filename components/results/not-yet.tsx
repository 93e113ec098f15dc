"use client";

import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { useSnapshot } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The results page before the reveal: why there is nothing to see, and what runs now. */
export function NotYet() {
  const words = useTranslations("results");
  const titleOf = usePhaseTitle();
  const { room, phase } = useSnapshot();
  return (
    <Notice
      title={words("notYetTitle")}
      actions={
        <ButtonLink href={`/rooms/${room.id}`} look="primary">
          {words("toRoom")}
        </ButtonLink>
      }
    >
      <p>{words("notYet")}</p>
      <p role="status" className="mt-3 font-medium text-ink">
        {words("notYetNow", { phase: titleOf(phase) })}
      </p>
    </Notice>
  );
}
