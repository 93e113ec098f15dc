"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLeaveWarning } from "@/components/formats/use-leave-warning";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { deleteRubricAction, saveRubricAction } from "@/lib/rubrics/actions";
import type { ListedRubric } from "@/lib/rubrics/queries";
import { CriteriaFields } from "./criteria-fields";
import { useCriteria } from "./use-criteria";

/** Changes a rubric of one's own. */
export function OwnRubricForm({ rubric }: Readonly<{ rubric: ListedRubric }>) {
  const t = useTranslations("rubrics");
  const list = useCriteria(rubric.criteria);
  const [title, setTitle] = useState(rubric.title);
  const now = JSON.stringify([title, list.field]);
  const [saved, setSaved] = useState(now);
  const saving = useSubmit(saveRubricAction, {
    onAnswer: (answer) => answer.status === "done" && setSaved(now),
  });
  const { message, errorOf } = useFormWords(saving.state);
  const isChanged = now !== saved;
  useLeaveWarning(isChanged, t("leave"));
  return (
    <form onSubmit={saving.form.onSubmit} className="grid gap-6">
      <input type="hidden" name="rubricId" value={rubric.id} />
      <input type="hidden" name="criteria" value={list.field} />
      <TextField
        label={t("name")}
        name="title"
        required
        longest={longest.rubricTitle}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={errorOf("title")}
        className="max-w-xl"
      />
      <CriteriaFields list={list} errorOf={errorOf} />
      <SubmitError notSent={saving.notSent} message={message} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t("save")}</SubmitButton>
        <p role="status" className="text-quiet">
          {isChanged ? t("unsaved") : saving.state.status === "done" ? t("saved") : null}
        </p>
      </div>
    </form>
  );
}

/** Deletes a rubric of one's own, after it was said what that leaves. */
export function DeleteRubricForm({ rubricId }: Readonly<{ rubricId: string }>) {
  const t = useTranslations("rubrics");
  const { state, notSent, form } = useSubmit(deleteRubricAction);
  const { message } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("delete")}>
      <form {...form} className="mt-2 grid max-w-prose justify-items-start gap-3">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="rubricId" value={rubricId} />
        <p className="text-quiet">{t("deleteText")}</p>
        <SubmitButton look="danger">{t("delete")}</SubmitButton>
      </form>
    </Disclosure>
  );
}
