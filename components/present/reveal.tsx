import { useTranslations } from "next-intl";
import { TallyBar } from "@/components/results/tally-bar";
import { Verdict } from "@/components/results/verdict";
import type { ResultsView } from "@/lib/debate/views";

/** The result on the wall: the winner, and both votes. Who moved from where to where is not shown: cells can be of one person. */
export function Reveal({ results }: Readonly<{ results: ResultsView }>) {
  const words = useTranslations("results");
  return (
    <div className="grid gap-[4vh] text-[clamp(1rem,1.5vw,1.75rem)] [&_[role=img]]:h-[clamp(3rem,9vh,7rem)] [&_[role=img]]:text-[1.5em]">
      <Verdict results={results} size="wall" />
      {results.reason === "no-ballots" ? null : (
        <div className="grid gap-x-[3vw] gap-y-3 lg:grid-cols-2">
          <TallyBar stage={words("before")} tally={results.tallies.opening} />
          <TallyBar stage={words("after")} tally={results.tallies.closing} />
        </div>
      )}
    </div>
  );
}
