"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import type { Naming } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { joinRoomAction } from "@/lib/joining/actions";
import { ComeBackForm } from "./come-back-form";

type Props = Readonly<{ code: string; names: Naming; label: string }>;

/**
 * A name is all it takes to join, and who will see it is said first. Where the name is somebody's, it asks
 * whether that is the one who joins; who was here before finds the ways back below.
 */
export function JoinForm({ code, names, label }: Props) {
  const t = useTranslations("join");
  const { state, notSent, form } = useSubmit(joinRoomAction);
  const { message, errorOf, typed } = useFormWords(state);
  const name = typed("name");
  const isTaken = state.status === "refused" && state.refusal.errors?.name === "name-taken";
  return (
    <div className="grid gap-8">
      <form ref={useFaultFocus(state)} {...form} className="grid gap-5">
        <SubmitError notSent={notSent} message={errorOf("name") ? null : (errorOf("code") ?? message)} />
        <input type="hidden" name="code" value={code} />
        <TextField
          label={t("name")}
          hint={t(`seenBy.${names}`)}
          name="name"
          required
          longest={longest.name}
          autoComplete="nickname"
          autoFocus
          enterKeyHint="go"
          defaultValue={name}
          error={isTaken ? t("taken", { name }) : errorOf("name")}
          className="[&_input]:min-h-14 [&_input]:text-xl"
        />
        <SubmitButton className="min-h-14 text-lg">{label}</SubmitButton>
      </form>
      <ComeBackForm
        code={code}
        name={isTaken ? name : undefined}
        fold={{
          summary: isTaken ? <b>{t("isThatYou", { name })}</b> : t("before"),
          isOpen: isTaken,
        }}
      />
    </div>
  );
}
