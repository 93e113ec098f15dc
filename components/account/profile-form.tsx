"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeNameAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** The teacher's own name. */
export function ProfileForm({ name }: Readonly<{ name: string }>) {
  const t = useTranslations("account");
  const [state, changeName] = useActionState(changeNameAction, idle);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form action={changeName} className="grid max-w-md gap-4">
      <FormError>{message}</FormError>
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
