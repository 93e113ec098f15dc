import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { formatCode } from "@/lib/debate/text/codes";
import type { MadeRoom } from "@/lib/opening/queries";

/** Rooms beside each other with their classes and codes, to look up and to print. */
export function MadeRooms({ rooms }: Readonly<{ rooms: readonly MadeRoom[] }>) {
  const t = useTranslations("rooms");
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {rooms.map(({ id, title, code, className }) => (
        <li key={id} className="grid content-start gap-1 border-t border-ink py-4 break-inside-avoid">
          <h2 className="text-xl wrap-anywhere">
            <Link href={`/rooms/${id}`} className="decoration-1 underline-offset-4 hover:underline">
              {title}
            </Link>
          </h2>
          {className ? <p className="text-quiet wrap-anywhere">{className}</p> : null}
          <p>
            <span className="text-quiet">{t("code")}: </span>
            <b translate="no" className="text-lg font-semibold tracking-wider">
              {formatCode(code)}
            </b>
          </p>
        </li>
      ))}
    </ul>
  );
}
