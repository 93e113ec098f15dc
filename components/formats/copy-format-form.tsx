"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { copyFormatAction } from "@/lib/formats/actions";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ formatId: string; title: string; look?: "primary" | "plain" }>;

/** Makes a copy of a format under a title that says so, and goes on to change it. */
export function CopyFormatForm({ formatId, title, look = "plain" }: Props) {
  const t = useTranslations("formats");
  const { state, notSent, form } = useSubmit(copyFormatAction);
  const { message } = useFormWords(state);
  return (
    <form {...form}>
      <SubmitError notSent={notSent} message={message} />
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
