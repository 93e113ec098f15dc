"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { forgetWrongTriesAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ count: number; at: string }>;

/** Tells the owner of an account that wrong passwords were tried elsewhere, until they have seen it. */
export function WrongTries({ count, at }: Props) {
  const t = useTranslations("wrongTries");
  const { state, notSent, form } = useSubmit(forgetWrongTriesAction);
  const { message } = useFormWords(state);
  return (
    <div className="mb-10">
      <Notice
        isSmall
        title={t("title", { count })}
        actions={
          <form {...form}>
            <SubmitError notSent={notSent} message={message} />
            <SubmitButton look="plain" isSmall>
              {t("seen")}
            </SubmitButton>
          </form>
        }
      >
        {t("text", { at })}
      </Notice>
    </div>
  );
}
