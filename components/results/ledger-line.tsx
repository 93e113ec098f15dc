import { useFormatter, useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { Ledger } from "@/lib/debate/flow";
import { otherSide, type Side } from "@/lib/debate/vocabulary";

/** How each state looks in the bar; its swatch beside the word looks the same. Hatched is what nobody met. */
const looks = {
  answered: { PROPOSITION: "bg-proposition text-paper", OPPOSITION: "bg-opposition text-paper" },
  conceded: {
    PROPOSITION: "bg-proposition-wash text-proposition",
    OPPOSITION: "bg-opposition-wash text-opposition",
  },
  open: { PROPOSITION: "bg-paper text-ink", OPPOSITION: "bg-paper text-ink" },
  dropped: { PROPOSITION: "bg-raised text-ink", OPPOSITION: "bg-raised text-ink" },
} as const;

const states = ["answered", "conceded", "open", "dropped"] as const;

/**
 * What one side did with the points of the other, in a bar and in words. Measured in the size of the type
 * around it.
 */
export function LedgerLine({ ledger, side }: Readonly<{ ledger: Ledger; side: Side }>) {
  const t = useTranslations("results.ledger");
  const tSide = useTranslations("post.side");
  const format = useFormatter();
  const theirs = ledger[otherSide(side)];
  const { clashRate } = ledger[side];
  const shown = states.filter((state) => state !== "open" || theirs.open > 0);
  return (
    <div className="grid gap-[0.4em]">
      <p className="flex flex-wrap items-baseline justify-between gap-x-[1em]">
        <SideMark side={side} word={tSide(side)} />
        <span>
          {clashRate === null
            ? t("nothing")
            : t("met", {
                met: theirs.answered + theirs.conceded,
                count: theirs.needs,
                rate: format.number(clashRate, { style: "percent" }),
              })}
        </span>
      </p>
      {theirs.needs === 0 ? null : (
        <>
          <div
            aria-hidden="true"
            className="flex h-[1.75em] border border-field forced-color-adjust-none [print-color-adjust:exact]"
          >
            {shown.map((state) =>
              theirs[state] === 0 ? null : (
                <span
                  key={state}
                  style={{ flexGrow: theirs[state] }}
                  className={`flex min-w-[1.5em] basis-0 items-center justify-center border-l border-field text-[0.875em] font-semibold tabular-nums first:border-l-0 ${looks[state][side]}`}
                >
                  {theirs[state]}
                </span>
              ),
            )}
          </div>
          <ul className="flex flex-wrap gap-x-[1.25em] text-[0.875em]">
            {shown.map((state) => (
              <li key={state} className="flex items-baseline gap-[0.4em]">
                <span
                  aria-hidden="true"
                  className={`inline-block size-[0.7em] border border-field forced-color-adjust-none [print-color-adjust:exact] ${looks[state][side]}`}
                />
                {t(state, { count: theirs[state] })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
