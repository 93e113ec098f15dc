"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { keepRubricAction } from "@/lib/rubrics/actions";

/** Keeps a room's rubric among one's own. */
export function KeepForm({ criteria }: Readonly<{ criteria: string }>) {
  const t = useTranslations("rubrics");
  const { state, notSent, form } = useSubmit(keepRubricAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <Disclosure look="section" summary={t("keep")} isOpen={state.status === "refused"}>
      <form {...form} className="grid max-w-xl justify-items-start gap-3 pt-2 pb-4">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="criteria" value={criteria} />
        <TextField
          label={t("keepTitle")}
          name="title"
          required
          longest={longest.rubricTitle}
          autoComplete="off"
          defaultValue={typed("title")}
          error={errorOf("title")}
          className="w-full"
        />
        <SubmitButton look="plain">{t("keep")}</SubmitButton>
        <p role="status">{state.status === "done" ? t("kept") : null}</p>
      </form>
    </Disclosure>
  );
}
