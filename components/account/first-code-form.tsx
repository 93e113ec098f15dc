"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { turnOnSecondFactorAction } from "@/lib/second-factor/actions";
import { CodeField } from "./code-field";
import { RecoveryCodeList } from "./recovery-code-list";

type Props = Readonly<{
  /** The key to be put into an app; null where none was begun. */
  children: ReactNode;
}>;

/**
 * The first code that an app shows turns the second factor on, and gives the recovery codes. It stands on the
 * page in every state, so that these are shown without script, too.
 */
export function FirstCodeForm({ children }: Props) {
  const t = useTranslations("safety");
  const { state, notSent, form } = useSubmit(turnOnSecondFactorAction);
  const { message, errorOf } = useFormWords(state);
  if (!children) return state.status === "done" ? <RecoveryCodeList codes={state.value.codes} /> : null;
  return (
    <form {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
      {children}
      <CodeField label={t("firstCode")} hint={t("firstCodeHint")} error={errorOf("code")} />
      <div>
        <SubmitButton look="plain">{t("turnOn")}</SubmitButton>
      </div>
    </form>
  );
}
