"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Button } from "@/components/ui/button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { saveRubricAction } from "@/lib/rubrics/actions";
import type { ListedRubric } from "@/lib/rubrics/queries";

/** Makes a rubric of one's own of another, and opens it. */
export function CopyRubricForm({ rubric: { title, criteria } }: Readonly<{ rubric: ListedRubric }>) {
  const t = useTranslations("rubrics");
  const { state, notSent, form } = useSubmit(saveRubricAction);
  const { message } = useFormWords(state);
  return (
    <form {...form} className="grid justify-items-start gap-1">
      <input
        type="hidden"
        name="title"
        value={[...t("copyTitle", { title })].slice(0, longest.rubricTitle).join("")}
      />
      <input type="hidden" name="criteria" value={JSON.stringify(criteria)} />
      <Button type="submit" isSmall aria-label={t("copyNamed", { title })}>
        {t("copy")}
      </Button>
      <SubmitError notSent={notSent} message={message} />
    </form>
  );
}
