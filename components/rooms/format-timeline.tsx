import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/room/phase-title";

type TimelineStep = Readonly<{ key: string; title: string; minutes: number | null }>;

type Props = Readonly<{ title: string; steps: readonly TimelineStep[] }>;

/** The phases of a format in order, each as wide as it is long; on a narrow screen, one below the other. */
export function FormatTimeline({ title, steps }: Props) {
  const words = useTranslations("rooms.new");
  const titleOf = usePhaseTitle();
  const total = steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <div className="grid gap-2">
      <ol aria-label={`${words("phases")}: ${title}`} className="flex flex-col text-sm sm:flex-row">
        {steps.map((step) => (
          <li
            key={step.key}
            style={{ flexGrow: Math.max(step.minutes ?? 0, 5) }}
            className="flex min-w-0 items-baseline justify-between gap-2 border-l-2 border-ink py-1 pl-2 sm:basis-0 sm:flex-col sm:justify-start sm:gap-0 sm:border-t-2 sm:border-l-0 sm:pt-2 sm:pr-3 sm:pl-0"
          >
            <span className="min-w-0 leading-tight font-medium hyphens-auto">{titleOf(step)}</span>
            <span className="shrink-0 text-quiet tabular-nums">
              {step.minutes === null ? (
                <>
                  <span aria-hidden="true">∞</span>
                  <span className="sr-only">{words("noLimit")}</span>
                </>
              ) : (
                <>
                  <span aria-hidden="true">{words("minutesShort", { minutes: step.minutes })}</span>
                  <span className="sr-only">{words("minutes", { minutes: step.minutes })}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {total > 0 ? <p className="text-sm text-quiet">{words("total", { minutes: total })}</p> : null}
    </div>
  );
}
