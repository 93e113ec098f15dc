"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { ButtonLink } from "@/components/ui/button";
import { type Option, Select } from "@/components/ui/fields/select";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Block } from "@/lib/debate/essay/block";
import { splitBlocks } from "@/lib/debate/essay/blocks";
import { countParts } from "@/lib/debate/essay/placing";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { addMotionAction } from "@/lib/motions/actions";
import { PartCounts } from "./part-counts";
import { useMotionDraft } from "./use-motion-draft";

type Props = Readonly<{ teacherId: string; languages: readonly Option[] }>;

/** A motion and its essay, pasted. Everything typed is kept until the server has it. */
export function NewMotionForm({ teacherId, languages }: Props) {
  const t = useTranslations("motion");
  const { state, notSent, form } = useSubmit(addMotionAction, { onAway: () => draft.drop() });
  const element = useFaultFocus(state);
  const { message, errorOf, typed } = useFormWords(state);
  const [parts, setParts] = useState<readonly Block[]>([]);
  const countIn = (text: string) => setParts(splitBlocks(text));
  const draft = useMotionDraft(teacherId, element, () =>
    countIn(element.current?.querySelector("textarea")?.value ?? ""),
  );
  return (
    <form ref={element} {...form} onInput={draft.keep} className="grid max-w-3xl gap-6">
      <SubmitError notSent={notSent} message={message} />
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
      <TextArea
        label={t("essay")}
        name="text"
        required
        longest={longest.essay}
        rows={16}
        isSerif
        hint={t("essayHint")}
        defaultValue={typed("text")}
        error={errorOf("text")}
        onChange={(event) => countIn(event.target.value)}
      />
      <p role="status" className="-mt-4 text-sm font-semibold empty:hidden">
        {parts.length > 0 ? <PartCounts counts={countParts(parts)} /> : null}
      </p>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Select
          label={t("language")}
          name="language"
          options={languages}
          defaultValue={typed("language", "en")}
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
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href="/motions" look="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
