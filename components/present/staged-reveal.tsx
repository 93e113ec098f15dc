"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { useStepKeys } from "@/components/keys/use-step-keys";
import { PhaseClock } from "@/components/live/phase-clock";
import { usePhaseTitle } from "@/components/live/phase-title";
import { phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { Button } from "@/components/ui/button";
import { keepStep, onStep, readStep } from "./kept-step";
import style from "./projector.module.css";
import { useShowToAll } from "./use-wall";

type Props = Readonly<{
  title: string;
  steps: readonly Readonly<{ title: string; body: ReactNode }>[];
}>;

/**
 * What came of the debate, a step at a time: first only that it is known. The teacher steps on, and whoever
 * loads the page again is where it was. With the last step the class has the results, too.
 */
export function StagedReveal({ title, steps }: Props) {
  const t = useTranslations("present.reveal");
  const { id } = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const titleOf = usePhaseTitle();
  const key = `${id}:${phase.startedAt}`;
  const last = steps.length;
  const kept = useSyncExternalStore(
    onStep,
    () => readStep(key),
    () => 0,
  );
  const at = Math.min(kept, last);
  const showToAll = useShowToAll();
  const go = (by: 1 | -1) => {
    const next = Math.min(Math.max(at + by, 0), last);
    keepStep(key, next);
    if (next === last && phase.holdsResults) showToAll();
  };
  useStepKeys(go);

  const shown = steps[at - 1];
  return (
    <div className={`grid gap-[3vh] ${style.line}`}>
      <div aria-live="polite" className="grid gap-[3vh]">
        {shown ? (
          <>
            <h2 className={style.step}>{shown.title}</h2>
            {shown.body}
          </>
        ) : (
          <p className={`font-serif font-semibold ${style.alone}`}>{title}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-[1em] gap-y-3">
        <Button look="quiet" aria-disabled={at === 0} onClick={() => go(-1)}>
          <span aria-hidden="true">←</span>
          <span className="sr-only">{t("back")}</span>
        </Button>
        <Button look="plain" aria-disabled={at === last} onClick={() => go(1)}>
          {t("next")} <span aria-hidden="true">→</span>
        </Button>
        <p className="text-quiet tabular-nums">
          {at === 0 ? t("steps", { count: last }) : t("progress", { step: at, of: last })}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-[0.75em] sm:ml-auto">
          <span className="text-quiet">{titleOf(phase)}</span>
          <PhaseClock phase={phase} />
        </p>
      </div>
      {phase.holdsResults ? <p className="text-quiet">{t("held")}</p> : null}
    </div>
  );
}
