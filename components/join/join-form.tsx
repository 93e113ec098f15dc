"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import type { Naming } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { joinRoomAction } from "@/lib/joining/actions";
import { idle } from "@/lib/members/form";

type Props = Readonly<{ code: string; names: Naming; label: string }>;

/**
 * A name is all it takes to join, and who will see it is said first; a rejoin key brings back who was here
 * before.
 */
export function JoinForm({ code, names, label }: Props) {
  const words = useTranslations("join");
  const [state, action] = useActionState(joinRoomAction, idle);
  const { message, errorOf, typed } = useFormWords(state);
  const key = typed("rejoinKey");
  const isTaken = state.status === "refused" && state.refusal.reason === "name-taken";
  const hasFieldError = errorOf("name") !== null || errorOf("rejoinKey") !== null;
  return (
    <form ref={useFaultFocus(state)} action={action} className="grid gap-5">
      <FormError>{hasFieldError ? null : (errorOf("code") ?? message)}</FormError>
      <input type="hidden" name="code" value={code} />
      <TextField
        label={words("name")}
        hint={words(`seenBy.${names}`)}
        name="name"
        required
        longest={longest.name}
        autoComplete="nickname"
        autoFocus
        enterKeyHint="go"
        defaultValue={typed("name")}
        error={errorOf("name")}
        className="[&_input]:min-h-14 [&_input]:text-xl"
      />
      <Disclosure summary={words("before")} isOpen={isTaken || key !== "" || errorOf("rejoinKey") !== null}>
        <TextField
          label={words("key")}
          hint={words("keyHint")}
          name="rejoinKey"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={key}
          error={errorOf("rejoinKey")}
          className="mt-2 [&_input]:font-mono [&_input]:tracking-wider"
        />
      </Disclosure>
      <SubmitButton className="min-h-14 text-lg">{label}</SubmitButton>
    </form>
  );
}
