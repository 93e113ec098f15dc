"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScript } from "@/components/ui/use-script";
import { makeCoTeacherLinkAction } from "@/lib/co-teachers/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { LinkToCopy } from "./link-to-copy";

const choices = ["always", "today", "day"] as const;

/** Makes a link for a colleague and shows it this one time. */
export function LinkForm() {
  const t = useTranslations("coTeachers");
  const sending = useSending<Readonly<{ url: string }>>(makeCoTeacherLinkAction);
  const { message, errorOf, typed } = useFormWords(sending.state);
  const { state, lost } = sending;
  const [until, setUntil] = useState(typed("until", "always"));
  const hasScript = useScript();
  return (
    <form {...sending.form} className="grid max-w-prose gap-4">
      {state.status === "done" ? <LinkToCopy key={state.nonce} url={state.value.url} /> : null}
      <SeatFields />
      <input type="hidden" name="offset" value={hasScript ? String(new Date().getTimezoneOffset()) : ""} />
      <RadioGroup
        label={t("howLong")}
        name="until"
        defaultValue={until}
        choices={choices.map((value) => ({ value, label: t(`for.${value}`) }))}
        onChange={setUntil}
      />
      {hasScript && until !== "day" ? null : (
        <TextField
          label={t("lastDay")}
          name="day"
          type="date"
          required={hasScript}
          defaultValue={typed("day")}
          error={errorOf("endsAt")}
          className="max-w-48"
        />
      )}
      {message || lost ? <SendingError lost={lost} message={message} /> : null}
      <SubmitButton look="plain" className="justify-self-start">
        {t("makeLink")}
      </SubmitButton>
    </form>
  );
}
