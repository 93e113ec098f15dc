"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { createTokenAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";

/** Makes a token and shows it this one time. */
export function TokenForm() {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(createTokenAction, {
    onAnswer: (answer, _, from) => answer.status === "done" && from.reset(),
  });
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
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
