"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Select } from "@/components/ui/fields/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { nameScribeAction } from "@/lib/speaking/actions";

type Props = Readonly<{
  scribeId: string | null;
  students: readonly Readonly<{ id: string; name: string }>[];
}>;

/** A teacher names the student who notes turns, too. */
export function ScribeForm({ scribeId, students }: Props) {
  const t = useTranslations("speaking");
  const sending = useSending(nameScribeAction);
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <form {...sending.form} className="no-print grid max-w-prose gap-3">
      <SeatFields />
      <Select
        label={t("scribe")}
        hint={t("scribeHint")}
        name="memberId"
        defaultValue={scribeId ?? ""}
        options={[
          { value: "", label: t("scribeNobody") },
          ...students.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorOf("memberId")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isSmall>{t("scribeSend")}</SubmitButton>
        <span role="status" className="text-sm empty:hidden">
          {sending.state.status === "done" ? t("saved") : null}
        </span>
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}
