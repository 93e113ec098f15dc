"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteFormatAction } from "@/lib/formats/actions";
import { useFormWords } from "@/lib/i18n/form-words";

/** Deletes a format of one's own. It opens only when asked for. */
export function DeleteFormatForm({ formatId }: Readonly<{ formatId: string }>) {
  const t = useTranslations("formats");
  const { state, notSent, form } = useSubmit(deleteFormatAction);
  const { message } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("delete")} isOpen={state.status === "refused"} className="no-print">
      <form {...form} className="mt-2 grid max-w-prose justify-items-start gap-3">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="formatId" value={formatId} />
        <p className="text-quiet">{t("deleteHint")}</p>
        <SubmitButton look="danger">{t("deleteConfirm")}</SubmitButton>
      </form>
    </Disclosure>
  );
}
