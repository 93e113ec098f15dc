import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

type Props = Readonly<{
  /** The address of a page, by its number from 0 on. */
  to: (page: number) => string;
  page: number;
  pageCount: number;
}>;

/** To the pages before and after this one, where there are any. */
export function Pager({ to, page, pageCount }: Props) {
  const t = useTranslations("search");
  if (pageCount < 2) return null;
  return (
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-baseline gap-x-5">
      {page > 0 ? (
        <Link href={to(page - 1) as Route} rel="prev" className="link py-2">
          {t("previous")}
        </Link>
      ) : null}
      <span className="text-quiet">{t("pageOf", { page: page + 1 })}</span>
      {page + 1 < pageCount ? (
        <Link href={to(page + 1) as Route} rel="next" className="link py-2">
          {t("next")}
        </Link>
      ) : null}
    </nav>
  );
}
