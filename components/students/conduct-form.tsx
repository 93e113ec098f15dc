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

type Props = Readonly<{
  memberId: string;
  name: string;
  isMuted: boolean;
  isRemoved: boolean;
}>;

/** Mutes or removes a student, with the reason they will read, and takes either back. */
export function ConductForm({ memberId, name, isMuted, isRemoved }: Props) {
  const t = useTranslations("students");
  const sending = useSending(moderateAction);
  const form = useFormWords(sending.state);
  const fault = form.errorOf("reason");
  const acts = [
    ...(isRemoved ? [] : [isMuted ? ("unmute" as const) : ("mute" as const)]),
    isRemoved ? ("readmit" as const) : ("remove" as const),
  ];
  return (
    <form {...sending.form} className="grid content-start gap-2">
      <SeatFields />
      <input type="hidden" name="targetId" value={memberId} />
      <TextField
        label={t("reason")}
        name="reason"
        longest={longest.reason}
        autoComplete="off"
        hint={isRemoved ? undefined : t("actedReason", { name })}
        defaultValue={form.typed("reason")}
        error={fault}
      />
      <div className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <SubmitButton key={act} name="act" value={act} look={act === "remove" ? "danger" : "plain"} isSmall>
            {t(act)}
          </SubmitButton>
        ))}
      </div>
      {(form.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={form.message} />
      ) : null}
    </form>
  );
}
