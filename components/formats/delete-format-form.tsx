"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteFormatAction } from "@/lib/formats/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** Deletes a format of one's own. It opens only when asked for. */
export function DeleteFormatForm({ formatId }: Readonly<{ formatId: string }>) {
  const t = useTranslations("formats");
  const [state, remove] = useActionState(deleteFormatAction, idle);
  const { message } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("delete")} isOpen={state.status === "refused"} className="no-print">
      <form action={remove} className="mt-2 grid max-w-prose justify-items-start gap-3">
        <FormError>{message}</FormError>
        <input type="hidden" name="formatId" value={formatId} />
        <p className="text-quiet">{t("deleteHint")}</p>
        <SubmitButton look="danger">{t("deleteConfirm")}</SubmitButton>
      </form>
    </Disclosure>
  );
}
