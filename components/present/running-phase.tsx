import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDuration } from "@/components/formats/use-duration";
import { usePhaseTitle } from "@/components/live/phase-title";
import { isWriting } from "@/lib/debate/phases";
import type { PhaseView, TurnoutView } from "@/lib/debate/views";
import { BigClock } from "./big-clock";
import style from "./projector.module.css";
import { TurnoutMeter } from "./turnout-meter";
import { WritingPhase } from "./writing-phase";

type Props = Readonly<{ phase: PhaseView; turnout: TurnoutView | null; reveal: ReactNode }>;

/**
 * The phase that runs: its clock and turnout, and beside them the debate while people write; or the reveal.
 */
export function RunningPhase({ phase, turnout, reveal }: Props) {
  const titleOf = usePhaseTitle();
  if (reveal) {
    return (
      <div className="grid min-w-0 gap-[2vh]">
        {reveal}
        {phase.steps[phase.index + 1] ? <ComesNext phase={phase} /> : null}
      </div>
    );
  }
  const isAlone = !turnout && !phase.endsAt && !isWriting(phase);
  const clock = (
    <>
      <p aria-live="polite" className={`font-serif font-semibold ${isAlone ? style.alone : style.phase}`}>
        {titleOf(phase)}
      </p>
      <BigClock phase={phase} />
      <ComesNext phase={phase} />
    </>
  );
  if (isWriting(phase)) return <WritingPhase clock={clock} />;
  return (
    <div className={turnout ? style.beside : undefined}>
      <div className="grid min-w-0 content-center gap-[2vh]">{clock}</div>
      {turnout ? <TurnoutMeter turnout={turnout} /> : null}
    </div>
  );
}

/** What the next phase is. */
function ComesNext({ phase }: Readonly<{ phase: PhaseView }>) {
  const t = useTranslations("present");
  const titleOf = usePhaseTitle();
  const durationOf = useDuration();
  const next = phase.steps[phase.index + 1];
  return <p className={`text-quiet ${style.line}`}>{next ? lineOf(next) : t("last")}</p>;

  function lineOf({ minutes, ...step }: PhaseView["steps"][number]): string {
    return minutes === null
      ? t("next", { phase: titleOf(step) })
      : t("nextFor", { phase: titleOf(step), time: durationOf(minutes) });
  }
}
