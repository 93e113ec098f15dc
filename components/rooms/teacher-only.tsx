"use client";

import { useTranslations } from "next-intl";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { roomAddress } from "@/lib/debate/watching";

/** Says to a member that a page is their teacher's, and leads back to the room they are in. */
export function TeacherOnly() {
  const t = useTranslations("room.forTeacher");
  const { title } = useSelected(roomOf);
  const address = useSelected(roomAddress);
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Notice
        title={t("title")}
        actions={
          <ButtonLink href={`/rooms/${address}`} look="primary" prefetch={false}>
            {t("back")}
          </ButtonLink>
        }
      >
        {t("text", { title })}
      </Notice>
    </>
  );
}
