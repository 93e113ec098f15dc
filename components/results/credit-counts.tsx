import { useTranslations } from "next-intl";
import type { Credited } from "@/lib/debate/credits";
import type { MaskedCount } from "@/lib/debate/swing";
import type { Choice } from "@/lib/debate/vocabulary";
import { useEnumeration } from "@/lib/i18n/enumeration";

const order = ["FOR", "UNDECIDED", "AGAINST"] as const;

/** How many who moved and who held credit something, by what they voted first, in words. */
export function CreditCounts({ moved, held }: Credited<MaskedCount>) {
  const t = useTranslations("results");
  const enumerate = useEnumeration();
  const inWords = (count: MaskedCount) => (count === "<3" ? t("oneOrTwo") : t("people", { count }));
  const people = (tally: Readonly<Record<Choice, MaskedCount>>, kind: "movedFrom" | "heldAt") =>
    order.flatMap((choice) =>
      tally[choice] === 0
        ? []
        : [t(`credits.${kind}`, { people: inWords(tally[choice]), choice: t(`choice.${choice}`) })],
    );
  const movers = people(moved, "movedFrom");
  const holders = people(held, "heldAt");
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
