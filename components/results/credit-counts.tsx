import { useTranslations } from "next-intl";
import type { Credited } from "@/lib/debate/credits";
import { type MaskedCount, unknown } from "@/lib/debate/masking/masked-count";
import type { Choice } from "@/lib/debate/vocabulary";
import { useEnumeration } from "@/lib/i18n/enumeration";

const order = ["FOR", "UNDECIDED", "AGAINST"] as const;

/**
 * How many who moved and who held credit something, by what they voted first, in words; only that somebody
 * does where no count is shown.
 */
export function CreditCounts({ moved, held }: Credited<MaskedCount>) {
  const t = useTranslations("results");
  const enumerate = useEnumeration();
  const people = (tally: Readonly<Record<Choice, MaskedCount>>, kind: "movedFrom" | "heldAt") =>
    order.flatMap((choice) => {
      const count = tally[choice];
      return count === 0 || count === unknown
        ? []
        : [t(`credits.${kind}`, { people: t("people", { count }), choice: t(`choice.${choice}`) })];
    });
  const movers = people(moved, "movedFrom");
  const holders = people(held, "heldAt");
  if (movers.length + holders.length === 0)
    return <p className="text-[0.9em] text-quiet">{t("credits.somebody")}</p>;
  return (
    <p className="flex flex-wrap gap-x-[1em] text-[0.9em] tabular-nums">
      {movers.length === 0 ? null : (
        <b className="font-semibold">{t("credits.moved", { list: enumerate(movers) })}</b>
      )}
      {holders.length === 0 ? null : (
        <span className="text-quiet">{t("credits.held", { list: enumerate(holders) })}</span>
      )}
    </p>
  );
}
