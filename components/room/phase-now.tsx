import { useTranslations } from "next-intl";
import type { PhaseView } from "@/lib/debate/views";
import { PhaseClock } from "./phase-clock";
import { usePhaseTitle } from "./phase-title";

/** The phase that runs, and how long it still does. */
export function PhaseNow({ phase }: Readonly<{ phase: PhaseView }>) {
  const words = useTranslations("room");
  const titleOf = usePhaseTitle();
  return (
    <>
      <span aria-hidden="true" className={phase.paused ? "text-quiet" : "text-danger"}>
        {phase.paused ? "○" : "●"}
      </span>
      <span className="sr-only">{words("phase")}</span>
      <b className="min-w-0 truncate font-semibold">{titleOf(phase)}</b>
      <PhaseClock phase={phase} />
    </>
  );
}
