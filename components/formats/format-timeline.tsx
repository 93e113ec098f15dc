import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import type { Phase } from "@/lib/debate/phases";
import { FormatBar, widthOf } from "./format-bar";
import { FormatLength } from "./format-length";
import { PhaseLength } from "./phase-length";
import { PhaseMarks } from "./phase-marks";

type Props = Readonly<{
  title: string;
  phases: readonly Phase[];
  /** Beside a list that says the same in full: no marks, and where it is narrow only the bar. */
  isBrief?: boolean;
  /** Where it is narrow only the bar. */
  isFolded?: boolean;
  /** The phases by which no debate can be held. */
  faulty?: ReadonlySet<number>;
}>;

/**
 * A format as a whole lesson: its phases in order, each as wide as it is long; where it is narrow, one below
 * the other.
 */
export function FormatTimeline({ title, phases, isBrief, isFolded, faulty }: Props) {
  const t = useTranslations("formats");
  const titleOf = usePhaseTitle();
  const isWide = phases.length <= mostSideBySide;
  return (
    <div className="@container grid gap-2 text-sm">
      <FormatBar phases={phases} faulty={faulty} />
      <ol
        aria-label={t("phasesOf", { title })}
        className={`gap-px ${isBrief || isFolded ? "hidden" : "grid"} ${isWide ? "@4xl:flex" : ""}`}
      >
        {phases.map((phase, index) => (
          <li
            key={phase.key}
            style={{ flexGrow: widthOf(phase, phases) }}
            className={`grid min-w-0 grid-cols-[1fr_auto] gap-x-3 border-b py-1.5 ${isWide ? "@4xl:basis-0 @4xl:grid-cols-1 @4xl:content-start @4xl:border-b-0 @4xl:py-0 @4xl:*:pr-2" : ""}`}
          >
            <span className="min-w-0 leading-tight font-medium hyphens-auto">
              {faulty?.has(index) ? <span className="text-danger">✕ </span> : null}
              {titleOf(phase)}
            </span>
            <span className="text-quiet tabular-nums">
              <PhaseLength minutes={phase.minutes} />
            </span>
            {isBrief ? null : (
              <span className="col-span-full text-quiet empty:hidden">
                <PhaseMarks phase={phase} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="text-quiet">
        <FormatLength phases={phases} />
      </p>
    </div>
  );
}

/** More phases than these are always drawn one below the other. */
const mostSideBySide = 10;
