"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteAccountAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** Deletes the account once the password was given again. It opens only when asked for. */
export function DeletionForm() {
  const t = useTranslations("account");
  const [state, deleteAccount] = useActionState(deleteAccountAction, idle);
  const { message, errorOf } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("deleteOpen")} isOpen={state.status === "refused"}>
      <form action={deleteAccount} className="mt-3 grid max-w-md gap-4">
        <FormError>{message}</FormError>
        <TextField
          label={t("password")}
          name="password"
          type="password"
          required
          autoComplete="current-password"
          error={errorOf("password")}
        />
        <div>
          <SubmitButton look="danger">{t("deleteConfirm")}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
