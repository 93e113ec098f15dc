"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { copyFormatAction } from "@/lib/formats/actions";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";

type Props = Readonly<{ formatId: string; title: string; look?: "primary" | "plain" }>;

/** Makes a copy of a format under a title that says so, and goes on to change it. */
export function CopyFormatForm({ formatId, title, look = "plain" }: Props) {
  const t = useTranslations("formats");
  const [state, copy] = useActionState(copyFormatAction, idle);
  const { message } = useFormWords(state);
  return (
    <form action={copy}>
      <FormError>{message}</FormError>
      <input type="hidden" name="formatId" value={formatId} />
      <input
        type="hidden"
        name="title"
        value={t("copyOf", { title: [...title].slice(0, longestOriginal).join("") })}
      />
      <SubmitButton look={look}>
        <span aria-hidden="true">{t("copy")}</span>
        <span className="sr-only">{t("copyNamed", { title })}</span>
      </SubmitButton>
    </form>
  );
}

/** A title has at most 120 characters; the rest is for the words that say it is a copy. */
const longestOriginal = 100;
