"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteClassAction, renameClassAction } from "@/lib/classes/actions";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ classId: string; name: string }>;

export function RenameClassForm({ classId, name }: Props) {
  const t = useTranslations("classes");
  const { state, notSent, form } = useSubmit(renameClassAction);
  const { message, errorOf, typed } = useFormWords(state);
  return (
    <Disclosure look="section" summary={t("rename")} isOpen={state.status === "refused"}>
      <form {...form} className="grid max-w-prose justify-items-start gap-3 pt-2 pb-4">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="classId" value={classId} />
        <TextField
          label={t("name")}
          name="name"
          required
          longest={longest.className}
          autoComplete="off"
          defaultValue={typed("name", name)}
          error={errorOf("name")}
          className="w-full"
        />
        <SubmitButton>{t("saveName")}</SubmitButton>
      </form>
    </Disclosure>
  );
}

/** Deletes a class. It opens only when asked for. */
export function DeleteClassForm({ classId, name }: Props) {
  const t = useTranslations("classes");
  const { state, notSent, form } = useSubmit(deleteClassAction);
  const { message } = useFormWords(state);
  return (
    <Disclosure look="danger" summary={t("delete")} isOpen={state.status === "refused"}>
      <form {...form} className="mt-2 grid max-w-prose justify-items-start gap-3">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="classId" value={classId} />
        <p className="text-quiet">{t("deleteHint")}</p>
        <SubmitButton look="danger">{t("deleteYes", { name })}</SubmitButton>
      </form>
    </Disclosure>
  );
}
