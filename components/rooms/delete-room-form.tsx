"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { deleteRoomAction } from "@/lib/rooms/actions";

type Props = Readonly<{ title: string }>;

/**
 * Deletes a room after its title was typed. The browser itself holds the form to that, with and without
 * script.
 */
export function DeleteRoomForm({ title }: Props) {
  const t = useTranslations("roomSettings");
  const sending = useSending(deleteRoomAction);
  const { message } = useFormWords(sending.state);
  const [isMismatch, setMismatch] = useState(false);

  const showMismatch = (event: FormEvent) => {
    event.preventDefault();
    setMismatch(true);
  };

  return (
    <form {...sending.form} onInvalidCapture={showMismatch} className="grid max-w-prose grid-cols-1 gap-4">
      <SendingError lost={sending.lost} message={message} />
      <p className="text-quiet">{t("deleteHint")}</p>
      <SeatFields />
      <TextField
        label={t("deleteConfirm", { title })}
        name=""
        required
        pattern={`\\s*${title.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}\\s*`}
        title={t("deleteMismatch")}
        autoComplete="off"
        onChange={() => setMismatch(false)}
        error={isMismatch ? t("deleteMismatch") : null}
      />
      <SubmitButton look="danger" className="justify-self-start">
        {t("delete")}
      </SubmitButton>
    </form>
  );
}
