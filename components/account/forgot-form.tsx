"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { askForLinkAction } from "@/lib/resets/actions";
import { EmailField } from "./credential-fields";

/** Asks for a link by mail. It says the same of every address. */
export function ForgotForm() {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(askForLinkAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <EmailField
        label={t("accountEmail")}
        required
        autoComplete="username"
        defaultValue={typed("email")}
        error={errorOf("email")}
      />
      <SubmitButton>{t("sendLink")}</SubmitButton>
      <p role="status">{state.status === "done" ? t("linkSent") : null}</p>
    </form>
  );
}
