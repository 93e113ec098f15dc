"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { resetPasswordAction } from "@/lib/resets/actions";

/** Another password, by a link. */
export function NewPasswordForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(resetPasswordAction);
  const { message, errorOf } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="token" value={token} />
      <TextField
        label={t("newPassword")}
        name="password"
        type="password"
        required
        minLength={10}
        autoComplete="new-password"
        hint={t("newPasswordHint")}
        error={errorOf("password")}
      />
      <SubmitButton>{t("changePassword")}</SubmitButton>
    </form>
  );
}
