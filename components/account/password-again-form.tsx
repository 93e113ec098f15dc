"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import type { ButtonLook } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import type { RecoveryCodes } from "@/lib/second-factor/commands";
import { PasswordField } from "./credential-fields";
import { RecoveryCodeList } from "./recovery-code-list";

type Props = Readonly<{
  action: FormAction<RecoveryCodes | null>;
  /** What it does, as its button says. */
  does: string;
  look?: ButtonLook;
  /** There is nothing to do now: it stays in its place, so that its answer finds it without script. */
  isAway?: boolean;
  children?: ReactNode;
}>;

/** Does something for which the password has to be given again. It opens only when asked for. */
export function PasswordAgainForm({ action, does, look = "plain", isAway = false, children }: Props) {
  const t = useTranslations("safety");
  const id = useId();
  const { state, notSent, form } = useSubmit(action, {
    onAnswer: (answer, _, from) => answer.status === "done" && from.reset(),
  });
  const { message, errorOf } = useFormWords(state);
  if (isAway) return null;
  const codes = state.status === "done" ? state.value?.codes : undefined;
  if (codes) return <RecoveryCodeList codes={codes} />;
  return (
    <Disclosure
      look={look === "danger" ? "danger" : "plain"}
      summary={<span id={id}>{does}</span>}
      isOpen={state.status === "refused"}
    >
      <form {...form} aria-labelledby={id} className="mt-3 grid max-w-md gap-4">
        <SubmitError notSent={notSent} message={message} />
        {children}
        <PasswordField label={t("currentPassword")} error={errorOf("password")} />
        <div>
          <SubmitButton look={look}>{t("confirm")}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
