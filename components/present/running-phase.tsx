import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhaseClock } from "@/components/room/phase-clock";
import { usePhaseTitle } from "@/components/room/phase-title";
import type { PhaseView, TurnoutView } from "@/lib/debate/views";
import { BigClock } from "./big-clock";
import { DebateNow } from "./debate-now";
import style from "./projector.module.css";
import { TurnoutMeter } from "./turnout-meter";

type Props = Readonly<{ phase: PhaseView; turnout: TurnoutView | null; reveal: ReactNode }>;

/** The phase that runs: its clock and turnout, and beside them the debate while people write; or the reveal. */
export function RunningPhase({ phase, turnout, reveal }: Props) {
  const titleOf = usePhaseTitle();
  const { post, reply } = phase.allows;
  const isWriting = reply || post.PROPOSITION.length > 0 || post.OPPOSITION.length > 0;
  const titleLook = reveal ? style.line : phase.endsAt || isWriting ? style.phase : style.alone;
  const clock = (
    <div className="grid min-w-0 content-center gap-[2vh]">
      <p className="flex flex-wrap items-baseline gap-x-[2vw]">
        <span aria-live="polite" className={`font-serif font-semibold ${titleLook}`}>
          {titleOf(phase)}
        </span>
        {reveal ? (
          <span className={style.line}>
            <PhaseClock phase={phase} />
          </span>
        ) : null}
      </p>
      {reveal ?? <BigClock phase={phase} />}
      {turnout ? <TurnoutMeter turnout={turnout} /> : null}
      <ComesNext phase={phase} isRevealed={reveal !== null} />
    </div>
  );
  if (reveal || !isWriting) return clock;
  return (
    <div className={style.beside}>
      {clock}
      <DebateNow />
    </div>
  );
}

/** What the next phase is; the reveal of a last phase needs no such line. */
function ComesNext({ phase, isRevealed }: Readonly<{ phase: PhaseView; isRevealed: boolean }>) {
  const words = useTranslations("present");
  const titleOf = usePhaseTitle();
  const next = phase.steps[phase.index + 1];
  if (!next) return isRevealed ? null : <p className={`text-quiet ${style.line}`}>{words("last")}</p>;
  const { minutes } = next;
  return (
    <p className={`text-quiet ${style.line}`}>
      {minutes === null ? words("next", { phase: titleOf(next) }) : words("nextMinutes", { phase: titleOf(next), minutes })}
    </p>
  );
}
