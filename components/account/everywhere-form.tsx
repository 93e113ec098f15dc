"use client";

import { useTranslations } from "next-intl";
import type { SyntheticEvent } from "react";
import { clearTeachersOutboxes, hasTeachersWords } from "@/components/outbox/outbox";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { endEverywhereAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";

/**
 * Ends every session and token of the account, and takes off this device what was written in rooms and not
 * sent, after the same question as where one logs out here.
 */
export function EverywhereForm({ question }: Readonly<{ question: string }>) {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(endEverywhereAction);
  const { message } = useFormWords(state);
  return (
    <form
      {...form}
      onSubmit={(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
        if (hasTeachersWords() && !confirm(question)) return event.preventDefault();
        clearTeachersOutboxes();
        form.onSubmit(event);
      }}
    >
      <SubmitError notSent={notSent} message={message} />
      <SubmitButton look="plain">{t("endEverywhere")}</SubmitButton>
    </form>
  );
}
