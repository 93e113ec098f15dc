import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/views";
import { signed } from "./signed";

type Props = Readonly<{ results: ResultsView; size?: keyof typeof sizes }>;

const colours = { FOR: "text-proposition", AGAINST: "text-opposition", DRAW: "" } as const;

const sizes = { page: "text-4xl sm:text-6xl", wall: "text-[clamp(2.5rem,min(8vw,15vh),11rem)]" } as const;

/** Who won by the swing and by how many people, or why there is no winner. */
export function Verdict({ results, size = "page" }: Props) {
  const words = useTranslations("results");
  const { winner, margin, gains, reason, matched } = results;
  if (!winner || margin === null || !gains) {
    const isEmpty = reason === "no-ballots";
    return (
      <div className="grid gap-3">
        <p className={`font-serif leading-none font-semibold ${sizes[size]}`}>{isEmpty ? words("noBallotsTitle") : words("tooFewTitle")}</p>
        <p className="max-w-prose text-quiet">{isEmpty ? words("noBallots") : words("tooFew", { count: matched.total })}</p>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <p className={`font-serif leading-none font-semibold text-balance ${sizes[size]} ${colours[winner]}`}>
        {winner === "DRAW" ? words("draw") : words(`won.${winner}`, { margin })}
      </p>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Gain choice="FOR" gain={gains.for} />
        <Gain choice="AGAINST" gain={gains.against} />
      </dl>
      <p className="max-w-prose text-quiet">
        {winner === "DRAW" ? `${words("drawHint")} ` : ""}
        {words("basis", { count: matched.total })} {words("rule")}
      </p>
    </div>
  );
}

function Gain({ choice, gain }: Readonly<{ choice: "FOR" | "AGAINST"; gain: number }>) {
  const words = useTranslations("results");
  return (
    <div className={`flex items-baseline gap-2 ${colours[choice]}`}>
      <dt className="font-semibold">
        <span aria-hidden="true">{choice === "FOR" ? "▲ " : "▼ "}</span>
        {gain < 0 ? words(`lossOf.${choice}`) : words(`gainOf.${choice}`)}
      </dt>
      <dd className="text-[1.5em] leading-none font-semibold tabular-nums">
        <span aria-hidden="true">{signed(gain)}</span>
        <span className="sr-only">{words("people", { count: Math.abs(gain) })}</span>
      </dd>
    </div>
  );
}
