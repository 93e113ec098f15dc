import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/results-view";
import type { Tally } from "@/lib/debate/swing";
import { type Choice, choices } from "@/lib/debate/vocabulary";
import { Headline } from "./headline";
import { TallyBar } from "./tally-bar";
import { TallyTable } from "./tally-table";

/** What the class thinks: both votes beside each other, and how it ended. */
export function Majority({ results }: Readonly<{ results: ResultsView }>) {
  const t = useTranslations("results");
  const { tallies, winner } = results;
  const most = tallies.closing ? (mostOf(tallies.closing) ?? "none") : "unknown";
  const differs = (winner === "FOR" && most === "AGAINST") || (winner === "AGAINST" && most === "FOR");
  return (
    <div className="grid gap-5">
      <Headline>{t(`majorityOf.${most}`)}</Headline>
      <TallyBar stage={t("before")} tally={tallies.opening} />
      <TallyBar stage={t("after")} tally={tallies.closing} />
      <TallyTable tallies={tallies} />
      {differs ? <p className="text-quiet">{t("differs")}</p> : null}
    </div>
  );
}

/** The choice with the most votes; null where none has. */
function mostOf(tally: Tally): Choice | null {
  const [first, second] = choices.toSorted((a, b) => tally[b] - tally[a]);
  return first && second && tally[first] > tally[second] ? first : null;
}
