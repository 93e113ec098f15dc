"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { endEverywhereAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";

/** Ends every session and token of the account. */
export function EverywhereForm() {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(endEverywhereAction);
  const { message } = useFormWords(state);
  return (
    <form {...form}>
      <SubmitError notSent={notSent} message={message} />
      <SubmitButton look="plain">{t("endEverywhere")}</SubmitButton>
    </form>
  );
}
