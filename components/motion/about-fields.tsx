"use client";

import { useTranslations } from "next-intl";
import { type Option, Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { longest } from "@/lib/debate/text/limits";
import type { useFormWords } from "@/lib/i18n/form-words";

type Words = ReturnType<typeof useFormWords>;

/** The sentence that is argued about. */
export function ClaimField({ words: { typed, errorOf } }: Readonly<{ words: Words }>) {
  const t = useTranslations("motion");
  return (
    <TextField
      label={t("title")}
      name="title"
      required
      longest={longest.motion}
      autoComplete="off"
      hint={t("titleHint")}
      defaultValue={typed("title")}
      error={errorOf("title")}
    />
  );
}

type Props = Readonly<{
  languages: readonly Option[];
  words: Words;
  /** Where the page guesses the language, too. */
  language?: Readonly<{ value: string; onChange: (language: string) => void }>;
}>;

/** In what language a motion is, and where it is from. */
export function AboutFields({ languages, words: { typed, errorOf }, language }: Props) {
  const t = useTranslations("motion");
  return (
    <div className="grid items-start gap-6 sm:grid-cols-2">
      <Select
        label={t("language")}
        name="language"
        options={languages}
        {...(language
          ? { value: language.value, onChange: ({ target }) => language.onChange(target.value) }
          : { defaultValue: typed("language", "en") })}
        error={errorOf("language")}
      />
      <TextField
        label={t("source")}
        name="source"
        longest={longest.essaySource}
        autoComplete="off"
        hint={t("sourceHint")}
        defaultValue={typed("source")}
        error={errorOf("source")}
      />
    </div>
  );
}
