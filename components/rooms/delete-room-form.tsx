"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { seatRefusalOf } from "@/components/sending/seat-notice";
import { SendingError } from "@/components/sending/sending-error";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";
import { deleteRoomAction } from "@/lib/rooms/actions";

type Props = Readonly<{ title: string }>;

/**
 * Deletes a room after its title was typed. The browser itself holds the form to that, with and without
 * script.
 */
export function DeleteRoomForm({ title }: Props) {
  const t = useTranslations("roomSettings");
  const [state, remove] = useActionState(deleteRoomAction, idle);
  const { message } = useFormWords(state);
  const seatRefusal = state.status === "refused" ? seatRefusalOf(state.refusal) : null;
  const [isMismatch, setMismatch] = useState(false);

  const showMismatch = (event: FormEvent) => {
    event.preventDefault();
    setMismatch(true);
  };

  return (
    <form action={remove} onInvalidCapture={showMismatch} className="grid max-w-prose grid-cols-1 gap-4">
      <SendingError lost={seatRefusal} message={message} />
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
