"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { sideMarks } from "@/components/ui/side-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { sides } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { chooseSideAction } from "@/lib/sides/actions";

/** Lets a student without a side choose one, where the room leaves it to them. */
export const SideChooser = memo(function SideChooser({ me, members }: Pick<Snapshot, "me" | "members">) {
  const t = useTranslations("room.choose");
  const tSide = useTranslations("room.you");
  const sending = useSending<unknown>(chooseSideAction);
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form} aria-labelledby="choose-side" className="border-b px-4 py-5 sm:px-6">
      <SeatFields />
      <h2 id="choose-side" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-quiet">{t("lead")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {sides.map((side) => (
          <SubmitButton key={side} name="side" value={side} look="plain" isDisabled={me.isWatched}>
            <span
              aria-hidden="true"
              className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}
            >
              {sideMarks[side]}
            </span>
            {tSide(side)}
            <span className="font-normal text-quiet text-sm">
              {t("count", { count: members.filter((member) => member.side === side).length })}
            </span>
          </SubmitButton>
        ))}
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
});
