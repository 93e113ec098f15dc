import { useFormatter, useTranslations } from "next-intl";
import type { ReportView } from "@/lib/policy-reports/queries";

/** What browsers kept pages from: by which rule, from where, how often, and when last. */
export function ReportTable({ reports }: Readonly<{ reports: readonly ReportView[] }>) {
  const t = useTranslations("admin");
  const format = useFormatter();
  return (
    <table className="w-full max-w-xl border-t text-start tabular-nums">
      <thead>
        <tr className="border-b align-baseline text-sm text-quiet">
          <th scope="col" className="py-2 pe-3 text-start font-semibold">
            {t("reportSource")}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-semibold whitespace-nowrap">
            {t("reportCount")}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-semibold whitespace-nowrap">
            {t("reportLast")}
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ directive, source, count, last }) => (
          <tr key={`${directive} ${source}`} className="border-b align-baseline">
            <th scope="row" className="py-2 pe-3 text-start font-normal">
              <code className="font-mono text-sm wrap-anywhere">
                {directive} · {source}
              </code>
            </th>
            <td className="py-2 ps-3 text-end whitespace-nowrap">{format.number(count)}</td>
            <td className="py-2 ps-3 text-end text-sm whitespace-nowrap">
              {format.dateTime(last, { dateStyle: "medium" })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
