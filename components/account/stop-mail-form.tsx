"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { stopMailAction } from "@/lib/notice-mail/actions";

/** Ends notices by mail, by the link in one of them. */
export function StopMailForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("noticeMail");
  const { state, notSent, form } = useSubmit(stopMailAction);
  const { message } = useFormWords(state);
  return (
    <form {...form} className="grid justify-items-start gap-4">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="token" value={token} />
      {state.status === "done" ? null : <SubmitButton look="primary">{t("stop")}</SubmitButton>}
      <p role="status">{state.status === "done" ? t("stopped") : null}</p>
    </form>
  );
}
