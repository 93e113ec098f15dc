"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { createTokenAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** Makes a token and shows it this one time. */
export function TokenForm() {
  const t = useTranslations("account");
  const [state, createToken] = useActionState(createTokenAction, idle);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form action={createToken} className="grid max-w-md gap-4">
      <FormError>{message}</FormError>
      {state.status === "done" ? (
        <div role="status" className="border-l-4 border-ink bg-raised px-3 py-2">
          <TextField
            label={t("newToken")}
            name="shown"
            readOnly
            value={state.value.token}
            hint={t("tokenReady")}
            spellCheck={false}
            form=""
          />
        </div>
      ) : null}
      <TextField
        label={t("tokenLabel")}
        name="label"
        longest={longest.tokenLabel}
        autoComplete="off"
        hint={t("tokenLabelHint")}
        defaultValue={typed("label")}
        error={errorOf("label")}
      />
      <div>
        <SubmitButton look="plain">{t("createToken")}</SubmitButton>
      </div>
    </form>
  );
}
