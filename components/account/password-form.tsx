"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { PasswordField } from "./credential-fields";

/** Another password, once the current one is given. */
export function PasswordForm() {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(changePasswordAction, {
    onAnswer: (answer, _, from) => answer.status === "done" && from.reset(),
  });
  const { message, errorOf } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
      <PasswordField label={t("currentPassword")} error={errorOf("password")} />
      <PasswordField
        label={t("newPassword")}
        name="newPassword"
        isNew
        hint={t("newPasswordHint")}
        error={errorOf("newPassword")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="plain">{t("changePassword")}</SubmitButton>
        <p role="status">{state.status === "done" ? t("passwordChanged") : null}</p>
      </div>
    </form>
  );
}
