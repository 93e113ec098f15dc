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

type Props = Readonly<{ memberId: string; name: string }>;

/** Gives a student another name. */
export function RenameForm({ memberId, name }: Props) {
  const t = useTranslations("students");
  const sending = useSending(moderateAction);
  const form = useFormWords(sending.state);
  const fault = form.errorOf("name");
  return (
    <form {...sending.form} className="grid content-start gap-2">
      <SeatFields />
      <input type="hidden" name="targetId" value={memberId} />
      <input type="hidden" name="act" value="rename" />
      <TextField
        label={t("newName")}
        name="name"
        required
        longest={longest.name}
        autoComplete="off"
        defaultValue={form.typed("name", name)}
        error={fault}
      />
      <SubmitButton look="plain" isSmall className="justify-self-start">
        {t("rename")}
      </SubmitButton>
      <p role="status" className="text-sm empty:hidden">
        {sending.state.status === "done" ? t("renamed") : null}
      </p>
      {(form.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={form.message} />
      ) : null}
    </form>
  );
}
