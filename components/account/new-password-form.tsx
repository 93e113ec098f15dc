"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { resetPasswordAction } from "@/lib/resets/actions";
import { PasswordField } from "./credential-fields";

/** Another password, by a link. */
export function NewPasswordForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(resetPasswordAction);
  const { message, errorOf } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="token" value={token} />
      <PasswordField label={t("newPassword")} isNew hint={t("newPasswordHint")} error={errorOf("password")} />
      <SubmitButton>{t("changePassword")}</SubmitButton>
    </form>
  );
}
