"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeTeacherAction, makeResetLinkAction } from "@/lib/administration/actions";
import type { TeacherView } from "@/lib/administration/queries";
import { useFormWords } from "@/lib/i18n/form-words";
import { ShownLink } from "./shown-link";

/** A teacher's account with what an administrator can do about it. */
export function TeacherRow({ teacher, isOneself }: Readonly<{ teacher: TeacherView; isOneself: boolean }>) {
  const t = useTranslations("admin");
  const { id, name, email, isAdministrator, isDisabled, hasSecondFactor } = teacher;
  const marks = [
    isOneself ? t("oneself") : null,
    isAdministrator ? t("administrator") : null,
    isDisabled ? t("disabled") : null,
    hasSecondFactor ? t("secondFactor") : null,
  ].filter((mark) => mark !== null);
  return (
    <li className="grid gap-2 border-b py-3">
      <p className="min-w-0 break-words">
        <span className="font-medium">{name}</span> <span className="text-quiet">{email}</span>
        {marks.length > 0 ? <span className="block text-sm text-quiet">{marks.join(" · ")}</span> : null}
      </p>
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <ResetLink teacher={teacher} />
        <Change id={id} field="isAdministrator" to={!isAdministrator} name={name} />
        {isOneself ? null : <Change id={id} field="isDisabled" to={!isDisabled} name={name} />}
      </div>
    </li>
  );
}

function ResetLink({ teacher: { id, name } }: Readonly<{ teacher: TeacherView }>) {
  const t = useTranslations("admin");
  const { state, notSent, form } = useSubmit(makeResetLinkAction);
  const { message } = useFormWords(state);
  return (
    <form {...form} className={state.status === "done" ? "w-full" : undefined}>
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="teacherId" value={id} />
      <SubmitButton look="quiet" isSmall label={t("makeResetLinkNamed", { name })}>
        {t("makeResetLink")}
      </SubmitButton>
      {state.status === "done" ? (
        <ShownLink url={state.value.url} label={t("resetLink", { name })} hint={t("resetReady")} />
      ) : null}
    </form>
  );
}

type ChangeProps = Readonly<{
  id: string;
  field: "isAdministrator" | "isDisabled";
  to: boolean;
  name: string;
}>;

/** One press: names somebody an administrator or not, disables their account or lets it in. */
function Change({ id, field, to, name }: ChangeProps) {
  const t = useTranslations("admin");
  const { state, notSent, form } = useSubmit(changeTeacherAction);
  const { message } = useFormWords(state);
  const does = `${field}.${to}` as const;
  return (
    <form {...form}>
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="teacherId" value={id} />
      <SubmitButton look="quiet" isSmall name={field} value={String(to)} label={t(`named.${does}`, { name })}>
        {t(does)}
      </SubmitButton>
    </form>
  );
}
