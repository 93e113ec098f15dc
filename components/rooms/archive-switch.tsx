"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { archiveRoomAction } from "@/lib/rooms/actions";

/** Puts a room away, or brings it back. */
export function ArchiveSwitch() {
  const t = useTranslations("roomSettings");
  const { isArchived } = useSnapshot().room;
  return (
    <div className="grid justify-items-start gap-3">
      <p role="status" className="max-w-prose text-quiet">
        {isArchived ? <b className="font-semibold text-ink">{t("isArchived")} </b> : null}
        {t("archiveHint")}
      </p>
      <ActForm action={archiveRoomAction} fields={{ archived: isArchived ? "false" : "true" }}>
        {isArchived ? t("unarchive") : t("archive")}
      </ActForm>
    </div>
  );
}
