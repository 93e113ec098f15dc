"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { seeAllAction } from "@/lib/notices/actions";

/** Marks all that the page tells of as seen. What came since stays new. */
export function AllSeenForm({ until }: Readonly<{ until: string }>) {
  const t = useTranslations("notices");
  const { state, notSent, form } = useSubmit(seeAllAction);
  const { message } = useFormWords(state);
  return (
    <form {...form} className="grid justify-items-start gap-3">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="until" value={until} />
      <SubmitButton look="plain">{t("allSeen")}</SubmitButton>
    </form>
  );
}
