"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { isComplete, type Rubric } from "@/lib/debate/grading/rubric";
import type { GradeView } from "@/lib/debate/grading/visible-grade";
import { longest } from "@/lib/debate/text/limits";
import type { Phrase } from "@/lib/grades/queries";
import { useFormWords } from "@/lib/i18n/form-words";
import { CriterionChoice } from "./criterion-choice";
import { gradeForm } from "./grade-form-id";
import { PhraseBank } from "./phrase-bank";
import { ReleaseForm } from "./release-form";
import { useGradeKeys } from "./use-grade-keys";
import { useGradeSaving } from "./use-grade-saving";

type Props = Readonly<{
  roomId: string;
  student: Readonly<{ id: string; name: string }>;
  rubric: Rubric;
  grade: GradeView | null;
  phrases: readonly Phrase[];
  before: string | null;
  next: string | null;
}>;

/** One tap a criterion, feedback, and phrases: saved by itself, and kept on the device until it is. */
export function GradeDesk({ roomId, student, rubric, grade, phrases, before, next }: Props) {
  const t = useTranslations("grades");
  const form = useRef<HTMLFormElement>(null);
  const saving = useGradeSaving(roomId, student.id, form);
  const { errorOf, message } = useFormWords(saving.state);
  useGradeKeys(form, { before, next });
  return (
    <div className="grid content-start gap-8">
      <form
        id={gradeForm}
        ref={form}
        {...saving.form}
        aria-label={t("title")}
        className="grid content-start gap-6"
      >
        <SeatFields hasKey />
        <input type="hidden" name="memberId" value={student.id} />
        {rubric.map((criterion, at) => (
          <CriterionChoice
            key={criterion.id}
            at={at}
            criterion={criterion}
            given={grade?.levels[criterion.id]}
          />
        ))}
        <TextArea
          label={t("feedback")}
          name="feedback"
          rows={6}
          longest={longest.feedback}
          hint={t(grade?.releasedAt ? "feedbackReleased" : "feedbackHint")}
          defaultValue={grade?.feedback}
          error={errorOf("feedback") ?? errorOf("grade.feedback")}
        />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton look="plain">{t("save")}</SubmitButton>
          <p role="status" className="text-sm text-quiet">
            {saving.standing ? t(saving.standing) : null}
          </p>
        </div>
        {message || saving.lost ? <SendingError lost={saving.lost} message={message} /> : null}
      </form>
      {grade ? (
        <ReleaseForm
          student={student}
          isReleased={grade.releasedAt === null}
          count={1}
          left={isComplete(rubric, grade.levels) ? 0 : 1}
        />
      ) : null}
      <PhraseBank phrases={phrases} form={form} />
    </div>
  );
}
