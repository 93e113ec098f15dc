import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/results-view";

/** Who is counted for the swing and who is not. */
export function MatchedCounts({ matched }: Pick<ResultsView, "matched">) {
  const t = useTranslations("results");
  const counts = [
    [matched.total, t("matchedBoth")],
    [matched.openingOnly, t("matchedOpening")],
    [matched.closingOnly, t("matchedClosing")],
  ] as const;
  return (
    <div className="grid gap-3">
      <dl className="grid gap-2">
        {counts.map(([count, word]) => (
          <div key={word} className="flex flex-row-reverse items-baseline justify-end gap-3">
            <dt>{word}</dt>
            <dd className="min-w-8 text-right font-serif text-2xl font-semibold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-sm text-quiet">{t("matchedHint")}</p>
    </div>
  );
}
