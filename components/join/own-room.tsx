import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** What a teacher finds at the code of a room they teach: the ways to see it, and no seat. */
export function OwnRoom({ roomId }: Readonly<{ roomId: string }>) {
  const t = useTranslations("join.own");
  return (
    <section aria-labelledby="own-room" className="grid gap-4">
      <h2 id="own-room" className="text-xl">
        {t("title")}
      </h2>
      <ButtonLink href={`/rooms/${roomId}`} look="primary" className="min-h-14 text-lg">
        {t("go")}
      </ButtonLink>
      <ButtonLink href={`/rooms/${roomId}/view`}>{t("view")}</ButtonLink>
      <p className="max-w-prose text-quiet">{t("private")}</p>
    </section>
  );
}
