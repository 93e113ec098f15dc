import { useTranslations } from "next-intl";
import type { Ledger } from "@/lib/debate/flow";
import type { ResultsView } from "@/lib/debate/views";
import { LedgerVerdict } from "./ledger-verdict";
import { Majority } from "./majority";
import { ReportPart } from "./report-part";
import { Rubric } from "./rubric";
import { Verdict } from "./verdict";

type Props = Readonly<{
  /** Null where the format has no votes. */
  results: ResultsView | null;
  ledger: Ledger;
  roomId: string;
}>;

/** Four verdicts beside each other and never one score: who moved people, what the class thinks, who answered, what the teacher says. */
export function FourVerdicts({ results, ledger, roomId }: Props) {
  const words = useTranslations("results");
  return (
    <div className="grid gap-x-16 gap-y-12 md:grid-cols-2 print:grid-cols-2 print:gap-8">
      {results ? (
        <ReportPart title={words("swing")}>
          <Verdict results={results} />
        </ReportPart>
      ) : null}
      {results && results.reason !== "no-ballots" ? (
        <ReportPart title={words("majority")}>
          <Majority results={results} />
        </ReportPart>
      ) : null}
      <ReportPart title={words("ledger.title")}>
        <LedgerVerdict ledger={ledger} roomId={roomId} />
      </ReportPart>
      <ReportPart title={words("rubric.title")}>
        <Rubric />
      </ReportPart>
    </div>
  );
}
