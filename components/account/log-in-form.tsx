"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { logInAction } from "@/lib/accounts/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** E-mail and password. A wrong password keeps the e-mail; `next` is where to go afterwards. */
export function LogInForm({ next }: Readonly<{ next: string }>) {
  const t = useTranslations("account");
  const [state, logIn] = useActionState(logInAction, idle);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} action={logIn} className="grid gap-5">
      <FormError>{message}</FormError>
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t("email")}
        name="email"
        inputMode="email"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        autoComplete="username"
        defaultValue={typed("email")}
        error={errorOf("email")}
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        required
        autoComplete="current-password"
        error={errorOf("password")}
      />
      <SubmitButton>{t("logIn")}</SubmitButton>
    </form>
  );
}
