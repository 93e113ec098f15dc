import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ClassRoom } from "@/lib/classes/queries";
import { formatCode } from "@/lib/debate/text/codes";

/** The rooms that were opened for a class. */
export function RoomsOfClass({ rooms }: Readonly<{ rooms: readonly ClassRoom[] }>) {
  const t = useTranslations("classes");
  return (
    <section aria-labelledby="rooms-of-class">
      <h2 id="rooms-of-class" className="mb-2 text-xl">
        {t("roomsTitle")}
      </h2>
      {rooms.length === 0 ? <p className="text-quiet">{t("roomsNone")}</p> : null}
      <ul>
        {rooms.map(({ id, title, code, isArchived }) => (
          <li key={id} className="border-t py-2">
            <Link href={`/rooms/${id}`} className="link font-semibold wrap-anywhere">
              {title}
            </Link>
            <span className="block text-sm text-quiet">{isArchived ? t("archived") : formatCode(code)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
