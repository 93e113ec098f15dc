import { useTranslations } from "next-intl";
import { Headline } from "@/components/results/headline";
import { signed } from "@/components/results/signed";
import { TallyTable } from "@/components/results/tally-table";
import type { OverAll } from "@/lib/debate/groups/over-all";

const colours = { FOR: "text-proposition", AGAINST: "text-opposition", DRAW: "" } as const;

/** What all groups come to: the sums of what each of them shows. */
export function GroupResults({ counted, groups, matched, gains, margin, winner, tallies }: OverAll) {
  const t = useTranslations("groups.results");
  const tResults = useTranslations("results");
  if (!gains || !winner || margin === null) return null;
  return (
    <section aria-labelledby="over-all" className="grid gap-4 border-t border-ink pt-4">
      <h2 id="over-all" className="text-xl">
        {t("title")}
      </h2>
      <Headline look={colours[winner]}>
        {winner === "DRAW" ? tResults("draw") : tResults(`won.${winner}`, { margin })}
      </Headline>
      <p>{t("sums", { gainFor: signed(gains.for), gainAgainst: signed(gains.against), count: matched })}</p>
      {tallies ? (
        <div className="max-w-xl">
          <TallyTable tallies={tallies} />
        </div>
      ) : null}
      <p className="max-w-prose text-quiet">{t("counted", { counted, groups })}</p>
    </section>
  );
}
