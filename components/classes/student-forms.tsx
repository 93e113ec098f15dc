"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClassStudentView } from "@/lib/classes/queries";
import { changeStudentAction, removeStudentAction, renewPinAction } from "@/lib/classes/students/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ classId: string; student: ClassStudentView }>;

/** All that can be changed about a student of a class. */
export function StudentForms({ classId, student }: Props) {
  const t = useTranslations("classes");
  const { state, notSent, form } = useSubmit(changeStudentAction);
  const { message, errorOf, typed } = useFormWords(state);
  const { id, name, number } = student;
  const target = (
    <>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={id} />
    </>
  );
  return (
    <div className="grid gap-6 border-l-4 bg-raised p-4">
      <form
        ref={useFaultFocus(state)}
        {...form}
        className="grid items-start gap-4 sm:grid-cols-[2fr_1fr_auto]"
      >
        {target}
        <TextField
          label={t("student")}
          name="name"
          required
          longest={longest.name}
          autoComplete="off"
          defaultValue={typed("name", name)}
          error={errorOf("name")}
        />
        <TextField
          label={t("number")}
          name="number"
          longest={longest.studentNumber}
          autoComplete="off"
          defaultValue={typed("number", number ?? "")}
          error={errorOf("number")}
        />
        <SubmitButton className="sm:mt-7">{t("saveStudent")}</SubmitButton>
        <SubmitError notSent={notSent} message={message} />
        <p className="text-sm text-quiet sm:col-span-3">{t("changeHint")}</p>
      </form>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <OneButton action={renewPinAction} target={target} hint={t("renewHint")}>
          {t("renew")}
        </OneButton>
        <Disclosure look="danger" summary={t("remove", { name })}>
          <OneButton action={removeStudentAction} target={target} hint={t("removeHint")} look="danger">
            {t("removeYes")}
          </OneButton>
        </Disclosure>
      </div>
    </div>
  );
}

type OneButtonProps = Readonly<{
  action: typeof renewPinAction;
  target: React.ReactNode;
  hint: string;
  look?: "plain" | "danger";
  children: React.ReactNode;
}>;

function OneButton({ action, target, hint, look = "plain", children }: OneButtonProps) {
  const { state, notSent, form } = useSubmit(action);
  const { message } = useFormWords(state);
  return (
    <form {...form} className="mt-1 grid justify-items-start gap-2">
      <SubmitError notSent={notSent} message={message} />
      {target}
      <SubmitButton look={look}>{children}</SubmitButton>
      <p className="text-sm text-quiet">{hint}</p>
    </form>
  );
}
