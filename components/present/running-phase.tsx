import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDuration } from "@/components/formats/use-duration";
import { PhaseClock } from "@/components/live/phase-clock";
import { usePhaseTitle } from "@/components/live/phase-title";
import { WallFloor } from "@/components/speaking/wall-floor";
import { isWriting, needsSides } from "@/lib/debate/phases";
import type { FloorView } from "@/lib/debate/speaking/see-turn";
import type { PhaseView, TurnoutView } from "@/lib/debate/views";
import { BigClock } from "./big-clock";
import style from "./projector.module.css";
import { TurnoutMeter } from "./turnout-meter";
import { WritingPhase } from "./writing-phase";

type Props = Readonly<{
  phase: PhaseView;
  turnout: TurnoutView | null;
  reveal: ReactNode;
  halves: ReactNode;
  /** Who speaks, in a phase with a floor. */
  floor: FloorView | null;
  /** Whether the class was divided just now. */
  isTold: boolean;
}>;

/**
 * The phase that runs: its clock and turnout, and beside them the debate while people write, or before that
 * the sides; or the reveal. When sides have been drawn they have the wall for a while.
 */
export function RunningPhase({ phase, turnout, reveal, halves, floor, isTold }: Props) {
  const titleOf = usePhaseTitle();
  if (reveal) {
    return (
      <div className="grid min-w-0 gap-[2vh]">
        {reveal}
        {phase.steps[phase.index + 1] ? <ComesNext phase={phase} /> : null}
      </div>
    );
  }
  if (isTold) {
    return (
      <div className="grid min-w-0 gap-[3vh]">
        {halves}
        <p className={`flex flex-wrap items-baseline gap-x-[0.75em] ${style.line}`}>
          <span className="text-quiet">{titleOf(phase)}</span>
          <PhaseClock phase={phase} />
        </p>
      </div>
    );
  }
  const isSpeaking = floor?.turns.some(({ state }) => state === "speaking") ?? false;
  if (floor?.times && phase.allows.floor && (isSpeaking || !isWriting(phase))) {
    return (
      <div className="grid min-w-0 gap-[3vh]">
        <WallFloor floor={floor} looks={{ name: style.phase, clock: style.clock, line: style.line }} />
        <p className={`flex flex-wrap items-baseline gap-x-[0.75em] ${style.line}`}>
          <span className="text-quiet">{titleOf(phase)}</span>
          <PhaseClock phase={phase} />
        </p>
      </div>
    );
  }
  const hasBegun = needsSides({ phases: phase.steps, phaseIndex: phase.index });
  const beside = turnout ? <TurnoutMeter turnout={turnout} /> : hasBegun ? null : halves;
  const isAlone = !beside && !phase.endsAt && !isWriting(phase);
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
    <div className={beside ? style.beside : undefined}>
      <div className="grid min-w-0 content-center gap-[2vh]">{clock}</div>
      {beside}
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
