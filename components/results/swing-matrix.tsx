import { useTranslations } from "next-intl";
import type { ResultsView } from "@/lib/debate/views";
import type { Choice } from "@/lib/debate/vocabulary";

const order = ["FOR", "UNDECIDED", "AGAINST"] as const;

/**
 * Who moved from where to where: a row for each opening vote, a column for each closing vote. Those who moved
 * stand out.
 */
export function SwingMatrix({ matrix }: Readonly<{ matrix: NonNullable<ResultsView["matrix"]> }>) {
  const t = useTranslations("results");
  const isMasked = order.some((from) => order.some((to) => matrix[from][to] === "<3"));
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
              <th key={to} scope="col" className="p-2 font-semibold">
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
                  {matrix[from][to]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isMasked ? <p className="max-w-prose text-sm text-quiet">{t("masked")}</p> : null}
    </div>
  );
}

function lookOf(from: Choice, to: Choice, count: number | "<3"): string {
  if (from === to || count === 0) return "text-quiet";
  if (to === "UNDECIDED") return "bg-raised font-semibold";
  return to === "FOR"
    ? "bg-proposition-wash font-semibold text-proposition"
    : "bg-opposition-wash font-semibold text-opposition";
}
