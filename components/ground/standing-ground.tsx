import { useTranslations } from "next-intl";
import { ReportPart } from "@/components/results/report-part";
import type { Snapshot } from "@/lib/debate/events";
import type { SentenceView } from "@/lib/debate/ground/see-sentence";
import { roomAddress } from "@/lib/debate/watching";
import { Sentence } from "./sentence";

type Props = Readonly<{ sentences: readonly SentenceView[]; snapshot: Snapshot }>;

/** What both sides agree on, in the class's own words. */
export function StandingGround({ sentences, snapshot }: Props) {
  const t = useTranslations("ground");
  const standing = sentences.filter(({ stands }) => stands);
  const none = sentences.length > 0 ? "standingNone" : "noneOver";
  return (
    <ReportPart title={t("standing")} isWide>
      {standing.length > 0 ? (
        <ul className="max-w-prose *:first:border-t-0 *:first:pt-0">
          {standing.map((sentence) => (
            <Sentence
              key={sentence.id}
              sentence={sentence}
              motion={snapshot.motion}
              address={roomAddress(snapshot)}
            />
          ))}
        </ul>
      ) : (
        <p className="max-w-prose">{t(none)}</p>
      )}
    </ReportPart>
  );
}
