import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/results-view";
import { Headline } from "./headline";
import { signed } from "./signed";

type Props = Readonly<{ results: ResultsView; size?: "lead" | "wall" }>;

const colours = { FOR: "text-proposition", AGAINST: "text-opposition", DRAW: "" } as const;

/** Who won by the swing and by how many people, or why there is no winner. */
export function Verdict({ results, size = "lead" }: Props) {
  const t = useTranslations("results");
  const { winner, margin, gains, reason, matched } = results;
  if (!winner || margin === null || !gains) {
    const isEmpty = reason === "no-ballots";
    return (
      <div className="grid gap-3">
        <Headline size={size}>{isEmpty ? t("noBallotsTitle") : t("tooFewTitle")}</Headline>
        <p className="max-w-prose text-quiet">
          {isEmpty ? t("noBallots") : t("tooFew", { count: matched.total })}
        </p>
      </div>
    );
  }
  const [more, less] = [Math.max(gains.for, gains.against), Math.min(gains.for, gains.against)];
  return (
    <div className="grid gap-5">
      <Headline size={size} look={colours[winner]}>
        {winner === "DRAW" ? t("draw") : t(`won.${winner}`, { margin })}
      </Headline>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Gain choice="FOR" gain={gains.for} />
        <Gain choice="AGAINST" gain={gains.against} />
      </dl>
      {winner === "DRAW" ? null : <p>{t("apart", { more: signed(more), less: signed(less), margin })}</p>}
      <p className="max-w-prose text-quiet">
        {winner === "DRAW" ? `${t("drawHint")} ` : ""}
        {t("basis", { count: matched.total })} {t("rule")}
      </p>
    </div>
  );
}

function Gain({ choice, gain }: Readonly<{ choice: "FOR" | "AGAINST"; gain: number }>) {
  const t = useTranslations("results");
  return (
    <div className={`flex items-baseline gap-2 ${colours[choice]}`}>
      <dt className="font-semibold">
        <span aria-hidden="true">{choice === "FOR" ? "▲ " : "▼ "}</span>
        {t(`choice.${choice}`)}
      </dt>
      <dd className="text-[1.5em] leading-none font-semibold tabular-nums">
        <span aria-hidden="true">{t("change", { change: signed(gain) })}</span>
        <span className="sr-only">
          {t(gain < 0 ? "changeSaid.lost" : "changeSaid.gained", { count: Math.abs(gain) })}
        </span>
      </dd>
    </div>
  );
}
