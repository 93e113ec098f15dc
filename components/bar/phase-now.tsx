import { useTranslations } from "next-intl";
import { PhaseClock } from "@/components/live/phase-clock";
import { usePhaseTitle } from "@/components/live/phase-title";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { PhaseView } from "@/lib/debate/views";

/** The phase that runs, and how long it still does. */
export function PhaseNow({ phase }: Readonly<{ phase: PhaseView }>) {
  const t = useTranslations("room");
  const titleOf = usePhaseTitle();
  const { isArchived } = useSelected(roomOf);
  const isRunning = !phase.paused && !isArchived;
  return (
    <>
      <span aria-hidden="true" className={isRunning ? "text-danger" : "text-quiet"}>
        {isRunning ? "●" : "○"}
      </span>
      <span className="sr-only">{t("phase")}</span>
      <b className="min-w-0 truncate font-semibold">{titleOf(phase)}</b>
      <PhaseClock phase={phase} />
    </>
  );
}
