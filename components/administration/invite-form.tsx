"use client";

import { useTranslations } from "next-intl";
import { EmailField } from "@/components/account/credential-fields";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { inviteAction } from "@/lib/administration/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { ShownLink } from "./shown-link";

/** Makes an invitation and shows its link this one time. */
export function InviteForm() {
  const t = useTranslations("admin");
  const { state, notSent, form } = useSubmit(inviteAction, {
    onAnswer: (answer, _, from) => answer.status === "done" && from.reset(),
  });
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
      {state.status === "done" ? (
        <ShownLink url={state.value.url} label={t("invitationLink")} hint={t("invitationReady")} />
      ) : null}
      <EmailField
        label={t("invitedEmail")}
        autoComplete="off"
        hint={t("invitedEmailHint")}
        defaultValue={typed("email")}
        error={errorOf("email")}
      />
      <div>
        <SubmitButton look="plain">{t("invite")}</SubmitButton>
      </div>
    </form>
  );
}
