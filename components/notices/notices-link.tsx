import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** Leads to all notices; a small dot says that some are new. */
export function NoticesLink({ hasNew }: Readonly<{ hasNew: boolean }>) {
  const t = useTranslations("notices");
  return (
    <Link href={"/notices" as Route} className="link inline-flex items-center gap-2 py-1">
      {t("all")}
      {hasNew ? (
        <>
          <span aria-hidden="true" className="size-2 rounded-full bg-ink" />
          <span className="sr-only">{t("some")}</span>
        </>
      ) : null}
    </Link>
  );
}
