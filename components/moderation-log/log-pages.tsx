import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type LogWish, queryOf } from "@/lib/moderation-log/wish";

type Props = Readonly<{ roomId: string; wish: LogWish; page: number; pages: number }>;

/** The way to newer and older lines. */
export function LogPages({ roomId, wish, page, pages }: Props) {
  const t = useTranslations("moderationLog");
  if (pages === 1) return null;
  const to = (number: number) =>
    `/rooms/${roomId}/moderate/log?${queryOf({ ...wish, page: number })}` as const;
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 py-4">
      {page > 1 ? (
        <Link href={to(page - 1)} className="link">
          {t("newer")}
        </Link>
      ) : null}
      <span className="text-quiet">{t("page", { page, pages })}</span>
      {page < pages ? (
        <Link href={to(page + 1)} className="link">
          {t("older")}
        </Link>
      ) : null}
    </nav>
  );
}
