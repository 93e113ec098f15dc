import { useTranslations } from "next-intl";
import { kinds } from "@/lib/keeping/columns";
import type { Figures } from "@/lib/keeping/retention";

/** What is stored beside the tables of the database. */
const besides = ["addresses", "device", "backups", "messages"] as const;

/** What is stored, why, and until when, by kind. */
export function KindTable({ figures }: Readonly<{ figures: Figures }>) {
  const t = useTranslations("privacy");
  return (
    <table className="w-full border-t text-start">
      <thead>
        <tr className="border-b align-baseline text-sm text-quiet">
          <th scope="col" className="w-3/5 py-2 pe-4 text-start font-semibold">
            {t("stored.what")} · {t("stored.why")}
          </th>
          <th scope="col" className="py-2 text-start font-semibold">
            {t("stored.until")}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...kinds, ...besides].map((kind) => (
          <tr key={kind} className="border-b align-baseline">
            <td className="py-3 pe-4">
              {t(`kinds.${kind}.what`)}
              <span className="mt-1 block text-sm text-quiet">{t(`kinds.${kind}.why`)}</span>
            </td>
            <td className="py-3">{t(`kinds.${kind}.until`, figures)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
