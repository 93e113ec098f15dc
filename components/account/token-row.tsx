"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeTokenAction } from "@/lib/accounts/actions";
import type { TokenView } from "@/lib/auth/queries";
import { useFormWords } from "@/lib/i18n/form-words";

/** One token with the button that ends it; `until` is its last day in words. */
export function TokenRow({ token, until }: Readonly<{ token: TokenView; until: string }>) {
  const t = useTranslations("account");
  const { state, notSent, form } = useSubmit(revokeTokenAction);
  const { message } = useFormWords(state);
  const label = token.label || t("unnamed");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2">
      <span className="min-w-0">
        <span className="font-medium">{label}</span>{" "}
        <span className="text-sm text-quiet">{t("tokenUntil", { date: until })}</span>
      </span>
      <form {...form}>
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="tokenId" value={token.id} />
        <SubmitButton look="quiet" isSmall>
          <span aria-hidden="true">{t("revoke")}</span>
          <span className="sr-only">{t("revokeNamed", { label })}</span>
        </SubmitButton>
      </form>
    </li>
  );
}
