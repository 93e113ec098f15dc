import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { coverageOf } from "@/lib/debate/coverage";
import type { Snapshot } from "@/lib/debate/events";
import type { Means } from "@/lib/debate/grading/means";
import { showsAnybody } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { flowOfSnapshot } from "@/lib/debate/turn/flow-of-snapshot";
import { textIn } from "@/lib/debate/turn/text-in";
import { roomAddress } from "@/lib/debate/watching";
import { CrossedOwnSide } from "./crossed-own-side";
import { Crossing } from "./crossing/crossing";
import { floorOf } from "./crossing/floor-of";
import { EssayCoverage } from "./essay-coverage";
import { FourVerdicts } from "./four-verdicts";
import { MatchedCounts } from "./matched-counts";
import { ReportPart } from "./report-part";
import { SwingMatrix } from "./swing-matrix";
import { WhatMoved } from "./what-moved";

type Props = Readonly<{
  /** Null where the format has no votes. */
  results: ResultsView | null;
  snapshot: Snapshot;
  means: Means | null;
  /** What stands before the last part. */
  children?: ReactNode;
}>;

/**
 * Everything a debate came to: the four verdicts, who moved, what moved them, and where in the essay the
 * debate was.
 */
export function ResultsReport({ results, snapshot, means, children }: Props) {
  const t = useTranslations("results");
  const { motion, posts } = snapshot;
  const { ledger } = flowOfSnapshot(snapshot);
  const floor = results && floorOf(results);
  const coverage = coverageOf(motion.paragraphs, posts);
  return (
    <div className="grid gap-y-12 print:gap-5 print:leading-snug print:[zoom:0.72]">
      {results ? null : <p className="max-w-prose text-quiet">{t("voteless")}</p>}
      <FourVerdicts
        results={results}
        ledger={ledger}
        roomId={roomAddress(snapshot)}
        means={means}
        {...textIn(motion)}
      />
      {results && results.reason !== "no-ballots" ? (
        <>
          {floor ? (
            <ReportPart title={t("crossing.title")}>
              <Crossing floor={floor} />
            </ReportPart>
          ) : null}
          <ReportPart title={t("credits.title")} isWide>
            <WhatMoved results={results} snapshot={snapshot} />
          </ReportPart>
          <WhoMoved results={results} />
        </>
      ) : null}
      {children}
      <ReportPart title={t("coverage.title", textIn(motion))} isWide>
        <EssayCoverage coverage={coverage} roomId={roomAddress(snapshot)} {...textIn(motion)} />
      </ReportPart>
    </div>
  );
}

function WhoMoved({ results }: Readonly<{ results: ResultsView }>) {
  const t = useTranslations("results");
  const { matched, matrix, againstAssigned } = results;
  return (
    <div className="grid gap-x-12 gap-y-12 md:grid-cols-2 lg:grid-cols-3 print:grid-cols-3 print:gap-6">
      {matrix ? (
        <ReportPart title={t("matrix")}>
          {showsAnybody(matrix) ? (
            <SwingMatrix matrix={matrix} />
          ) : (
            <p className="max-w-prose">{t("withheld")}</p>
          )}
        </ReportPart>
      ) : null}
      <ReportPart title={t("matched")}>
        <MatchedCounts matched={matched} />
      </ReportPart>
      {againstAssigned ? (
        <ReportPart title={t("crossed")}>
          <CrossedOwnSide crossed={againstAssigned} />
        </ReportPart>
      ) : null}
    </div>
  );
}
