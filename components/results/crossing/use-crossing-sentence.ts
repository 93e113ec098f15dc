import { useTranslations } from "next-intl";
import type { Tally } from "@/lib/debate/swing";
import { useEnumeration } from "@/lib/i18n/enumeration";
import type { Floor } from "./floor-of";
import { order } from "./placement";

/** The picture in words: who moved, who stayed, and which numbers are hidden; or how both votes came out. */
export function useCrossingSentence({ table, sums }: Floor): string {
  const t = useTranslations("results");
  const enumerate = useEnumeration();
  const cells = order.flatMap((from) => order.map((to) => ({ from, to, count: table[from][to] })));
  const nameOf = (choice: (typeof order)[number]) => t(`choice.${choice}`);
  if (sums) {
    const tallyOf = (tally: Tally) =>
      enumerate(
        order.map((choice) =>
          t("sankey.stay", { people: t("people", { count: tally[choice] }), choice: nameOf(choice) }),
        ),
      );
    return [
      t("crossing.moment", { moment: t("before"), list: tallyOf(sums.opening) }),
      t("crossing.moment", { moment: t("after"), list: tallyOf(sums.closing) }),
    ].join(" ");
  }
  const moves: string[] = [];
  const stays: string[] = [];
  const hidden: string[] = [];
  const isMoving = cells.some(({ from, to, count }) => from !== to && count !== 0);
  for (const { from, to, count } of cells) {
    const isStay = from === to;
    if (typeof count !== "number")
      hidden.push(
        isStay
          ? t("crossing.hiddenStay", { choice: nameOf(to) })
          : t("crossing.hiddenMove", { from: nameOf(from), to: nameOf(to) }),
      );
    else if (count > 0 && isStay)
      stays.push(t("sankey.stay", { people: t("people", { count }), choice: nameOf(to) }));
    else if (count > 0)
      moves.push(t("sankey.move", { people: t("people", { count }), from: nameOf(from), to: nameOf(to) }));
  }
  return [
    ...(moves.length > 0 ? [t("sankey.moved", { list: enumerate(moves) })] : []),
    ...(isMoving ? [] : [t("sankey.nobody")]),
    ...(stays.length > 0 ? [t("sankey.stayed", { list: enumerate(stays) })] : []),
    ...(hidden.length > 0 ? [t("crossing.hidden", { list: enumerate(hidden) })] : []),
  ].join(" ");
}
