"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { resetRejoinKeyAction } from "@/lib/joining/actions";

type Props = Readonly<{ memberId: string; name: string }>;

/** Makes a student a new rejoin key and shows it, this once. */
export function RejoinKeyForm({ memberId, name }: Props) {
  const t = useTranslations("students");
  const sending = useSending(resetRejoinKeyAction);
  const { message } = useFormWords(sending.state);
  const { state, lost } = sending;
  return (
    <form {...sending.form} className="grid content-start gap-2">
      <SeatFields />
      <input type="hidden" name="memberId" value={memberId} />
      <SubmitButton look="plain" isSmall className="justify-self-start">
        {t("key")}
      </SubmitButton>
      <p className="text-sm text-quiet">{t("keyHint")}</p>
      <div role="status" className="empty:hidden">
        {state.status === "done" ? (
          <p className="border-l-4 border-ink bg-raised px-3 py-2 text-sm">
            {t("keyOnce", { name })}
            <output className="block text-base font-semibold tracking-wider break-all select-all">
              {state.value.rejoinKey}
            </output>
          </p>
        ) : null}
      </div>
      {message || lost ? <SendingError lost={lost} message={message} /> : null}
    </form>
  );
}
