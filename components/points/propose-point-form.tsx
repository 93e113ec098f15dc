"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { useProposal } from "@/components/writing/use-proposal";
import { longest } from "@/lib/debate/text/limits";
import { proposePointAction } from "@/lib/points/actions";

/** Proposes a point. What is typed is kept on the device until the server has it. */
export function ProposePointForm() {
  const t = useTranslations("points");
  const { form, text, lost, message, isSent } = useProposal("points", proposePointAction);
  return (
    <form {...form} className="grid max-w-prose gap-4">
      <SeatFields />
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        name="text"
        required
        rows={3}
        longest={longest.body}
        {...text}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("send")}</SubmitButton>
        <span role="status" className="text-sm empty:hidden">
          {isSent ? t("sent") : null}
        </span>
      </div>
      <SendingError lost={lost} message={message} />
    </form>
  );
}
