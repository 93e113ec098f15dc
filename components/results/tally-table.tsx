import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/results-view";
import { sizeOf, type Tally } from "@/lib/debate/swing";

const columns = ["FOR", "UNDECIDED", "AGAINST"] as const;
const stages = [
  ["before", "opening"],
  ["after", "closing"],
] as const;

/** The two votes as a table: the same that the bars say. */
export function TallyTable({ tallies }: Pick<ResultsView, "tallies">) {
  const t = useTranslations("results");
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("tallyCaption")}</caption>
      <thead>
        <tr className="text-right text-quiet">
          <th scope="col" className="py-1.5 text-left font-normal">
            {t("vote")}
          </th>
          {columns.map((choice) => (
            <th key={choice} scope="col" className="py-1.5 pl-2 font-normal">
              {t(`choice.${choice}`)}
            </th>
          ))}
          <th scope="col" className="py-1.5 pl-2 font-normal">
            {t("total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(([name, stage]) => (
          <tr key={stage} className="border-t text-right tabular-nums">
            <th scope="row" className="py-1.5 text-left font-semibold">
              {t(name)}
            </th>
            <Counts tally={tallies[stage]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counts({ tally }: Readonly<{ tally: Tally | null }>) {
  const t = useTranslations("results");
  if (!tally)
    return (
      <td colSpan={columns.length + 1} className="py-1.5 pl-2">
        {t("tooFewToShow")}
      </td>
    );
  return (
    <>
      {columns.map((choice) => (
        <td key={choice} className="py-1.5 pl-2">
          {tally[choice]}
        </td>
      ))}
      <td className="py-1.5 pl-2">{sizeOf(tally)}</td>
    </>
  );
}
