"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { moderateAction } from "@/lib/moderation/actions";

/** Whether new people can join, and the way to change it. */
export function Door() {
  const t = useTranslations("moderation");
  const { room } = useSnapshot();
  return (
    <fieldset aria-label={t("lockTitle")} className="grid justify-items-start gap-2">
      <p role="status">
        <b className="font-semibold">{room.isLocked ? t("isLocked") : t("isUnlocked")}</b>{" "}
        <span className="text-quiet">{t("doorHint")}</span>
      </p>
      <ActForm action={moderateAction} fields={{ act: room.isLocked ? "unlock" : "lock" }}>
        {room.isLocked ? t("unlock") : t("lock")}
      </ActForm>
    </fieldset>
  );
}
