"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

/** A teacher's new account. Everything but the password is kept when it is refused. */
export function SignUpForm({ next }: Readonly<{ next: string }>) {
  const t = useTranslations("account");
  const [state, signUp] = useActionState(signUpAction, idle);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} action={signUp} className="grid gap-5">
      <FormError>{message}</FormError>
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t("name")}
        name="name"
        required
        longest={longest.name}
        autoComplete="name"
        hint={t("nameHint")}
        defaultValue={typed("name")}
        error={errorOf("name")}
      />
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
        minLength={10}
        autoComplete="new-password"
        hint={t("passwordHint")}
        error={errorOf("password")}
      />
      <SubmitButton>{t("createAccount")}</SubmitButton>
    </form>
  );
}
