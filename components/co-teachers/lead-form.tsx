"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { comeToLeadAction } from "@/lib/co-teachers/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ token: string; name: string; isNameTaken: boolean }>;

/** One button to lead the room, too; a name is asked for only where somebody there has it. */
export function LeadForm({ token, name, isNameTaken }: Props) {
  const t = useTranslations("lead");
  const { state, notSent, form } = useSubmit<unknown>(comeToLeadAction);
  const { message, errorOf, typed } = useFormWords(state);
  const asksName = isNameTaken || errorOf("name") !== null;
  return (
    <form {...form} className="grid justify-items-start gap-4">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="token" value={token} />
      {asksName ? (
        <TextField
          label={t("name")}
          name="name"
          required
          longest={longest.name}
          autoComplete="off"
          hint={t("nameHint", { name })}
          defaultValue={typed("name")}
          error={errorOf("name")}
          className="w-full max-w-sm"
        />
      ) : (
        <p className="text-sm text-quiet">{t("called", { name })}</p>
      )}
      <SubmitButton>{t("come")}</SubmitButton>
    </form>
  );
}
