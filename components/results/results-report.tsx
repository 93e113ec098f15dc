import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ResultsView } from "@/lib/debate/views";
import { CrossedOwnSide } from "./crossed-own-side";
import { Majority } from "./majority";
import { MatchedCounts } from "./matched-counts";
import { SwingMatrix } from "./swing-matrix";
import { Verdict } from "./verdict";

/** Everything the votes say: the swing and the majority beside each other, then who is counted and who moved. */
export function ResultsReport({ results }: Readonly<{ results: ResultsView }>) {
  const words = useTranslations("results");
  const { matched, matrix, againstAssigned } = results;
  if (results.reason === "no-ballots") return <Verdict results={results} />;
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2 print:grid-cols-2 print:gap-8">
      <Part title={words("swing")}>
        <Verdict results={results} />
      </Part>
      <Part title={words("majority")}>
        <Majority results={results} />
      </Part>
      {matrix ? (
        <Part title={words("matrix")}>
          <SwingMatrix matrix={matrix} />
        </Part>
      ) : null}
      <div className="grid content-start gap-12">
        <Part title={words("matched")}>
          <MatchedCounts matched={matched} />
        </Part>
        {againstAssigned ? (
          <Part title={words("crossed")}>
            <CrossedOwnSide crossed={againstAssigned} />
          </Part>
        ) : null}
      </div>
    </div>
  );
}

const Part = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <section aria-label={title} className="min-w-0 break-inside-avoid">
    <h2 className="mb-4 border-b border-ink pb-2 text-xl">{title}</h2>
    {children}
  </section>
);
