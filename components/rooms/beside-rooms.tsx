import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** What else there is to do with rooms: to look through them, and to bring one in. */
export function BesideRooms({ hasRooms }: Readonly<{ hasRooms: boolean }>) {
  const t = useTranslations("search");
  const tBring = useTranslations("bring");
  return (
    <p className="mb-6 flex flex-wrap gap-x-6">
      {hasRooms ? (
        <Link href="/search" className="link inline-block py-2">
          {t("link")}
        </Link>
      ) : null}
      <Link href="/rooms/new/import" className="link inline-block py-2">
        {tBring("link")}
      </Link>
    </p>
  );
}
