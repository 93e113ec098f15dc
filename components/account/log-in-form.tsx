"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { logInAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { EmailField, PasswordField } from "./credential-fields";

/** E-mail and password. A wrong password keeps the e-mail; `next` is where to go afterwards. */
export function LogInForm({ next }: Readonly<{ next: string }>) {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(logInAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="next" value={next} />
      <EmailField
        label={t("email")}
        required
        autoComplete="username"
        defaultValue={typed("email")}
        error={errorOf("email")}
      />
      <PasswordField label={t("password")} error={errorOf("password")} />
      <SubmitButton>{t("logIn")}</SubmitButton>
    </form>
  );
}
