"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { joinSeatAction } from "@/lib/seats/actions";
import type { ListedSeat } from "@/lib/seats/queries";

type Props = Readonly<{ code: string; seats: readonly ListedSeat[]; hint: string; label: string }>;

/** A student of the room's class chooses their name and types their PIN, the first time and again. */
export function SeatForm({ code, seats, hint, label }: Props) {
  const t = useTranslations("join");
  const { state, notSent, form } = useSubmit(joinSeatAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={errorOf("code") ?? message} />
      <input type="hidden" name="code" value={code} />
      <Select
        label={t("name")}
        hint={hint}
        name="seatId"
        required
        defaultValue={typed("seatId")}
        options={[
          { value: "", label: t("seat.choose") },
          ...seats.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorOf("seatId")}
        className="[&_select]:min-h-14 [&_select]:text-xl"
        translate="no"
      />
      <TextField
        label={t("seat.pin")}
        hint={t("seat.pinHint")}
        name="pin"
        required
        autoComplete="off"
        inputMode="numeric"
        enterKeyHint="go"
        error={errorOf("pin")}
        className="[&_input]:min-h-14 [&_input]:font-mono [&_input]:text-xl [&_input]:tracking-[0.3em]"
      />
      <SubmitButton className="min-h-14 text-lg">{label}</SubmitButton>
    </form>
  );
}
