"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { moderateAction } from "@/lib/moderation/actions";
import { doorAction } from "@/lib/rooms/actions";

/** Whether new people can join and students can write, and the ways to change it. */
export function Door() {
  const t = useTranslations("moderation");
  const { room } = useSnapshot();
  const hasFreeNames = room.settings.freeNames;
  return (
    <fieldset aria-label={t("lockTitle")} className="grid justify-items-start gap-2">
      <p role="status">
        <b className="font-semibold">
          {t(
            room.isLocked
              ? "isLocked"
              : hasFreeNames
                ? "isUnlocked"
                : room.isOfClass
                  ? "isForClass"
                  : "isClosed",
          )}
        </b>{" "}
        <span className="text-quiet">{t("doorHint")}</span>
      </p>
      {room.isLocked ? null : (
        <ActForm action={doorAction} fields={{ freeNames: String(!hasFreeNames) }}>
          {t(hasFreeNames ? "closeDoor" : "openDoor")}
        </ActForm>
      )}
      <ActForm action={moderateAction} fields={{ act: room.isLocked ? "unlock" : "lock" }}>
        {room.isLocked ? t("unlock") : t("lock")}
      </ActForm>
    </fieldset>
  );
}
