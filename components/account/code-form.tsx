"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { showCodeAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { CodeField } from "./code-field";

/** The second step of logging in. */
export function CodeForm({ next }: Readonly<{ next: string }>) {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(showCodeAction);
  const { message, errorOf } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="next" value={next} />
      <CodeField label={t("code")} hint={t("codeHint")} error={errorOf("code")} />
      <SubmitButton>{t("logIn")}</SubmitButton>
    </form>
  );
}
