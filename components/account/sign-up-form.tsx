"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpAction } from "@/lib/accounts/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { EmailField, PasswordField } from "./credential-fields";

type Props = Readonly<{
  next: string;
  /** The invitation that leads here, for one address if it names one. */
  invitation?: Readonly<{ token: string; email: string | null }>;
}>;

/** A teacher's new account. Everything but the password is kept when it is refused. */
export function SignUpForm({ next, invitation }: Props) {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(signUpAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="next" value={next} />
      {invitation ? <input type="hidden" name="invitation" value={invitation.token} /> : null}
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
      <EmailField
        label={t("email")}
        required
        autoComplete="username"
        defaultValue={typed("email", invitation?.email ?? "")}
        readOnly={Boolean(invitation?.email)}
        error={errorOf("email")}
      />
      <PasswordField label={t("password")} isNew hint={t("passwordHint")} error={errorOf("password")} />
      <SubmitButton>{t("createAccount")}</SubmitButton>
    </form>
  );
}
