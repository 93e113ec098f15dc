"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeNameAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";

/** The teacher's own name. */
export function ProfileForm({ name }: Readonly<{ name: string }>) {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(changeNameAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
      <TextField
        label={t("name")}
        name="name"
        required
        longest={longest.name}
        autoComplete="name"
        hint={t("profileHint")}
        defaultValue={typed("name", name)}
        error={errorOf("name")}
      />
      <div className="flex items-center gap-3">
        <SubmitButton look="plain">{t("save")}</SubmitButton>
        <p role="status">{state.status === "done" ? t("saved") : null}</p>
      </div>
    </form>
  );
}
