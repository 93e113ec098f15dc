import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { creditedPosts } from "@/components/results/credit-list";
import { Crossing } from "@/components/results/crossing/crossing";
import { floorOf } from "@/components/results/crossing/floor-of";
import { LedgerVerdict } from "@/components/results/ledger-verdict";
import { SwingSankey } from "@/components/results/sankey/swing-sankey";
import { TallyBar } from "@/components/results/tally-bar";
import { Verdict } from "@/components/results/verdict";
import type { Snapshot } from "@/lib/debate/events";
import { showsAnybody } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { flowOfSnapshot } from "@/lib/debate/turn/flow-of-snapshot";
import { textIn } from "@/lib/debate/turn/text-in";
import { StagedReveal } from "./staged-reveal";
import { WallCredits } from "./wall-credits";

type Props = Readonly<{
  /** As the class sees them, which looks at the wall. */
  results: ResultsView;
  snapshot: Snapshot;
}>;
type Step = Readonly<{ title: string; body: ReactNode }>;

/**
 * The result on the wall, in the steps that there are: the opening vote, who answered, what moved people, the
 * class that walks across, who moved, the closing vote, and who won by it as the last.
 */
export function Reveal({ results, snapshot }: Props) {
  const t = useTranslations("results");
  const tWall = useTranslations("present.reveal");
  const { tallies, matrix, credits, reason } = results;
  const credited = credits ? creditedPosts(credits, snapshot.posts) : [];
  const isVoted = reason !== "no-ballots";

  const floor = floorOf(results);
  const before = <TallyBar stage={t("before")} tally={tallies.opening} />;
  const voted: readonly (Step | null)[] = [
    floor ? { title: t("crossing.title"), body: <Crossing floor={floor} size="wall" /> } : null,
    matrix && showsAnybody(matrix)
      ? { title: t("matrix"), body: <SwingSankey results={results} matrix={matrix} size="wall" /> }
      : null,
    {
      title: tWall("closing"),
      body: (
        <Bars>
          {before}
          <TallyBar stage={t("after")} tally={tallies.closing} />
        </Bars>
      ),
    },
    { title: t("swing"), body: <Verdict results={results} size="wall" /> },
  ];
  const steps: readonly (Step | null)[] = [
    isVoted ? { title: tWall("opening"), body: <Bars>{before}</Bars> } : null,
    {
      title: t("ledger.title"),
      body: (
        <LedgerVerdict
          ledger={flowOfSnapshot(snapshot).ledger}
          size="wall"
          roomId={null}
          {...textIn(snapshot.motion)}
        />
      ),
    },
    credited.length > 0
      ? { title: t("credits.title"), body: <WallCredits credited={credited} snapshot={snapshot} /> }
      : null,
    ...(isVoted ? voted : []),
  ];
  return (
    <StagedReveal title={tWall(isVoted ? "votesIn" : "over")} steps={steps.filter((step) => step !== null)} />
  );
}

const Bars = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className="grid gap-[3vh] [&_[role=img]]:h-[min(18vh,4em)] [&_[role=img]]:text-[1.25em]">
    {children}
  </div>
);
