"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";

type Props = Readonly<{ targetId: string; act: "reject" | "hide" }>;

/** Rejects or hides a post, with the reason that its writer will read. */
export function ReasonForm({ targetId, act }: Props) {
  const t = useTranslations("moderation");
  const sending = useSending(moderateAction);
  const form = useFormWords(sending.state);
  const fault = form.errorOf("reason");
  return (
    <form {...sending.form} className="grid grow basis-72 gap-2">
      <SeatFields />
      <input type="hidden" name="targetId" value={targetId} />
      <input type="hidden" name="act" value={act} />
      <div className="flex items-start">
        <TextField
          label={t("reason")}
          isLabelHidden
          name="reason"
          required
          longest={longest.reason}
          list="moderation-reasons"
          autoComplete="off"
          placeholder={t("reason")}
          defaultValue={form.typed("reason")}
          error={fault}
          className="min-w-0 grow [&_input]:border-r-0"
        />
        <SubmitButton look="danger">{t(act)}</SubmitButton>
      </div>
      {(form.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={form.message} />
      ) : null}
    </form>
  );
}
