import { useFormatter, useTranslations } from "next-intl";
import type { Stored } from "@/lib/keeping/queries";

/** A narrow screen has room for one date. */
const narrow = { count: "whitespace-nowrap", oldest: "", newest: "max-sm:hidden" } as const;

/** How much there is of each kind, and how old it is. */
export function StoredTable({ stored }: Readonly<{ stored: readonly Stored[] }>) {
  const t = useTranslations("stored");
  const format = useFormatter();
  const dayOf = (moment: Date | null) =>
    moment ? format.dateTime(moment, { dateStyle: "medium" }) : t("none");
  const heads = ["count", "oldest", "newest"] as const;
  return (
    <table className="w-full border-t text-start tabular-nums">
      <thead>
        <tr className="border-b align-baseline text-sm text-quiet">
          <th scope="col" className="py-2 pe-3 text-start font-semibold">
            {t("kind")}
          </th>
          {heads.map((head) => (
            <th
              scope="col"
              key={head}
              className={`py-2 ps-3 text-end font-semibold break-keep ${narrow[head]}`}
            >
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stored.map(({ kind, count, oldest, newest }) => (
          <tr key={kind} className="border-b align-baseline">
            <th scope="row" className="py-2 pe-3 text-start font-normal">
              {t(`names.${kind}`)}
            </th>
            <td className="py-2 ps-3 text-end whitespace-nowrap">{format.number(count)}</td>
            <td className={`py-2 ps-3 text-end text-sm whitespace-nowrap ${narrow.oldest}`}>
              {dayOf(oldest)}
            </td>
            <td className={`py-2 ps-3 text-end text-sm whitespace-nowrap ${narrow.newest}`}>
              {dayOf(newest)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
