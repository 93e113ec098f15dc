"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";
import { deleteRoomAction } from "@/lib/rooms/actions";

type Props = Readonly<{ roomId: string; title: string }>;

/**
 * Deletes a room after its title was typed. The browser itself holds the form to that, with and without
 * script.
 */
export function DeleteRoomForm({ roomId, title }: Props) {
  const words = useTranslations("roomSettings");
  const [state, remove] = useActionState(deleteRoomAction, idle);
  const { message } = useFormWords(state);
  const [isMismatch, setMismatch] = useState(false);

  const showMismatch = (event: FormEvent) => {
    event.preventDefault();
    setMismatch(true);
  };

  return (
    <form action={remove} onInvalidCapture={showMismatch} className="grid max-w-prose grid-cols-1 gap-4">
      <FormError>{message}</FormError>
      <p className="text-quiet">{words("deleteHint")}</p>
      <input type="hidden" name="roomId" value={roomId} />
      <TextField
        label={words("deleteConfirm", { title })}
        name=""
        required
        pattern={`\\s*${title.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}\\s*`}
        title={words("deleteMismatch")}
        autoComplete="off"
        onChange={() => setMismatch(false)}
        error={isMismatch ? words("deleteMismatch") : null}
      />
      <SubmitButton look="danger" className="justify-self-start">
        {words("delete")}
      </SubmitButton>
    </form>
  );
}
