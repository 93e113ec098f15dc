import { useTranslations } from "next-intl";
import type { MaskedMatrix } from "@/lib/debate/masked-swing";
import { hidesAny, type MaskedCount, unknown } from "@/lib/debate/masking/masked-count";
import type { Choice } from "@/lib/debate/vocabulary";

const order = ["FOR", "UNDECIDED", "AGAINST"] as const;

/**
 * Who moved from where to where: a row for each opening vote, a column for each closing vote. Those who moved
 * stand out.
 */
export function SwingMatrix({ matrix }: Readonly<{ matrix: MaskedMatrix }>) {
  const t = useTranslations("results");
  return (
    <div className="grid gap-3">
      <table className="w-full max-w-xl text-sm">
        <caption className="mb-2 text-left text-quiet">{t("matrixCaption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="p-2 pl-0 text-left font-normal text-quiet">
              {t("matrixCorner")}
            </th>
            {order.map((to) => (
              <th key={to} scope="col" className="p-2 font-semibold wrap-normal">
                {t(`choice.${to}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((from) => (
            <tr key={from} className="border-t">
              <th scope="row" className="p-2 pl-0 text-left font-semibold">
                {t(`choice.${from}`)}
              </th>
              {order.map((to) => (
                <td
                  key={to}
                  className={`border-l p-2 text-center text-lg tabular-nums ${lookOf(from, to, matrix[from][to])}`}
                >
                  <Count count={matrix[from][to]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidesAny(matrix) ? <p className="max-w-prose text-sm text-quiet">{t("hidden")}</p> : null}
    </div>
  );
}

function Count({ count }: Readonly<{ count: MaskedCount }>) {
  const t = useTranslations("results");
  if (count !== unknown) return count;
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className="sr-only">{t("notShown")}</span>
    </>
  );
}

function lookOf(from: Choice, to: Choice, count: MaskedCount): string {
  if (from === to || count === 0 || count === unknown) return "text-quiet";
  if (to === "UNDECIDED") return "bg-raised font-semibold";
  return to === "FOR"
    ? "bg-proposition-wash font-semibold text-proposition"
    : "bg-opposition-wash font-semibold text-opposition";
}
