"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteAccountAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { PasswordField } from "./credential-fields";

/** Deletes the account once the password was given again. It opens only when asked for. */
export function DeletionForm() {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(deleteAccountAction);
  const { message, errorOf } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("deleteOpen")} isOpen={state.status === "refused"}>
      <form {...form} className="mt-3 grid max-w-md gap-4">
        <SubmitError notSent={notSent} message={message} />
        <PasswordField label={t("password")} error={errorOf("password")} />
        <div>
          <SubmitButton look="danger">{t("deleteConfirm")}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
