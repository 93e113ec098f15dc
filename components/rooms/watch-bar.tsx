import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

type Props = Readonly<{ roomId: string; name: string }>;

/** Above every page of a student's view: whose it is, that nothing can be changed, and the way back. */
export function WatchBar({ roomId, name }: Props) {
  const t = useTranslations("rooms.watch");
  return (
    <aside
      aria-label={t("label")}
      className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-ink border-b-4 bg-raised px-4 py-2 text-sm sm:px-6"
    >
      <p>
        <b className="font-semibold">{t("sees", { name })}</b> {t("readOnly")}
      </p>
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={`/rooms/${roomId}/view`} isSmall>
          {t("other")}
        </ButtonLink>
        <ButtonLink href={`/rooms/${roomId}`} look="primary" isSmall>
          {t("back")}
        </ButtonLink>
      </p>
    </aside>
  );
}
