"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { endInvitationAction } from "@/lib/administration/actions";
import type { InvitationView } from "@/lib/administration/queries";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ invitation: InvitationView; until: string }>;

/** An invitation that waits, with the button that ends it; `until` is its last moment in words. */
export function InvitationRow({ invitation: { id, email }, until }: Props) {
  const t = useTranslations("admin");
  const { state, notSent, form } = useSubmit(endInvitationAction);
  const { message } = useFormWords(state);
  const who = email ?? t("anybody");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2">
      <span className="min-w-0 break-words">
        <span className="font-medium">{who}</span>{" "}
        <span className="text-sm text-quiet">{t("until", { date: until })}</span>
      </span>
      <form {...form}>
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton look="quiet" isSmall label={t("endInvitationNamed", { who })}>
          {t("endInvitation")}
        </SubmitButton>
      </form>
    </li>
  );
}
