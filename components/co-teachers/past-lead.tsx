import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

/** What a teacher finds who led the room once, and does no more: why, and what would bring them back. */
export function PastLead({ why }: Readonly<{ why: "over" | "left" | "ended" }>) {
  const t = useTranslations("lead.past");
  const rooms = useTranslations("lead");
  return (
    <Page isNarrow>
      <Notice isPage title={t("title")} actions={<ButtonLink href="/rooms">{rooms("toRooms")}</ButtonLink>}>
        {t(why)} {t("back")}
      </Notice>
    </Page>
  );
}
