import { useTranslations } from "next-intl";
import { GradeMeans } from "@/components/grades/grade-means";
import type { Ledger } from "@/lib/debate/flow";
import type { Means } from "@/lib/debate/grading/means";
import { showsAnybody } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import type { Text } from "@/lib/debate/turn/text-in";
import { LedgerVerdict } from "./ledger-verdict";
import { Majority } from "./majority";
import { ReportPart } from "./report-part";
import { Rubric } from "./rubric";
import { SwingSankey } from "./sankey/swing-sankey";
import { Verdict } from "./verdict";

type Props = Readonly<{
  /** Null where the format has no votes. */
  results: ResultsView | null;
  ledger: Ledger;
  roomId: string;
  text: Text;
  /** Of released grades; null while too few are. */
  means: Means | null;
}>;

/**
 * Four verdicts and never one score: who moved people leads with its picture; then what the class thinks, who
 * answered, what the teacher says.
 */
export function FourVerdicts({ results, ledger, roomId, text, means }: Props) {
  const t = useTranslations("results");
  const matrix = results?.matrix;
  const others =
    results && results.reason !== "no-ballots" ? "lg:grid-cols-3 print:grid-cols-3" : "print:grid-cols-2";
  return (
    <div className="grid gap-12 print:gap-6">
      {results ? (
        <ReportPart title={t("swing")}>
          <div className="grid items-center gap-x-16 gap-y-8 lg:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr] print:gap-6">
            <Verdict results={results} />
            {matrix && showsAnybody(matrix) ? <SwingSankey results={results} matrix={matrix} /> : null}
          </div>
        </ReportPart>
      ) : null}
      <div className={`grid gap-x-12 gap-y-12 md:grid-cols-2 print:gap-6 ${others}`}>
        {results && results.reason !== "no-ballots" ? (
          <ReportPart title={t("majority")}>
            <Majority results={results} />
          </ReportPart>
        ) : null}
        <ReportPart title={t("ledger.title")}>
          <LedgerVerdict ledger={ledger} roomId={roomId} text={text} />
        </ReportPart>
        <ReportPart title={t("rubric.title")}>{means ? <GradeMeans means={means} /> : <Rubric />}</ReportPart>
      </div>
    </div>
  );
}
