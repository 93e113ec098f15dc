"use client";

import { useTranslations } from "next-intl";
import { useDuration } from "@/components/formats/use-duration";
import { usePhaseTitle } from "@/components/live/phase-title";
import { meOf, phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { BellSwitch, bellOf } from "./bell-switch";
import { isBellOn } from "./kept-bell";
import { useNowSentence, useTurn } from "./use-turn";
import "./turn.css";

type Props = Readonly<{
  /** Says only that a phase has begun, to the class: what runs and what comes next stand there large. */
  isWall?: boolean;
}>;

/**
 * What the reader can do now and what comes next, in a line that stays. When a phase begins, the same line
 * says so for a while, so that the notice covers nothing, takes no focus and moves nothing.
 */
export function TurnLine({ isWall = false }: Props) {
  const t = useTranslations("room.turn");
  const titleOf = usePhaseTitle();
  const phase = useSelected(phaseViewOf);
  const whose = bellOf(useSelected(meOf));
  const sentence = useNowSentence(isWall);
  const { isNew, dismiss } = useTurn(() => {
    if (isBellOn(whose)) void import("./bell").then(({ ringBell }) => ringBell()).catch(() => undefined);
  });
  return (
    <section aria-label={t("label")} className="turn no-print" data-new={isNew || undefined}>
      <p role="status" className="turn-words">
        {isNew ? (
          <>
            <b className="font-semibold">{titleOf(phase)}</b> {sentence}
          </>
        ) : null}
      </p>
      {isNew || isWall ? null : (
        <p className="turn-words">
          {sentence} <ComesNext />
        </p>
      )}
      {isNew ? (
        <button type="button" className="turn-close" onClick={dismiss}>
          <span aria-hidden="true">✕</span>
          <span className="sr-only">{t("close")}</span>
        </button>
      ) : isWall ? null : (
        <BellSwitch />
      )}
    </section>
  );
}

/** What the next phase is; nothing in an archived room, where none comes. */
function ComesNext() {
  const t = useTranslations("room.turn");
  const titleOf = usePhaseTitle();
  const durationOf = useDuration();
  const { isArchived } = useSelected(roomOf);
  const { steps, index } = useSelected(phaseViewOf);
  const next = steps[index + 1];
  if (isArchived) return null;
  return (
    <span className="turn-next">
      {next
        ? next.minutes === null
          ? t("next", { phase: titleOf(next) })
          : t("nextFor", { phase: titleOf(next), time: durationOf(next.minutes) })
        : t("last")}
    </span>
  );
}
