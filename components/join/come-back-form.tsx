"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { comeBackAction } from "@/lib/returning/actions";

type Props = Readonly<{
  /** The room's code, where it is known. */
  code?: string;
  /** The name that was typed already. */
  name?: string;
  /** Folds the form away below this line, until it is asked for or has something to say. */
  fold?: Readonly<{ summary: ReactNode; isOpen: boolean }>;
}>;

/**
 * The ways back to a seat that somebody had: with its key, or by one press of the teacher's. It makes nobody
 * new, whatever is typed.
 */
export function ComeBackForm({ code, name, fold }: Props) {
  const t = useTranslations("join.back");
  const { state, notSent, form: sent } = useSubmit(comeBackAction);
  const { message, errorOf, typed } = useFormWords(state);
  const isOfHidden = (code && errorOf("code")) || (name && errorOf("name")) || null;
  const hasFieldError = ["code", "name", "rejoinKey"].some((field) => errorOf(field) !== null);
  const form = (
    <form ref={useFaultFocus(state)} {...sent} className="grid gap-5">
      <SubmitError notSent={notSent} message={isOfHidden ?? (hasFieldError ? null : message)} />
      {code ? (
        <input type="hidden" name="code" value={code} />
      ) : (
        <TextField
          label={t("code")}
          name="code"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={typed("code")}
          error={errorOf("code")}
          className="[&_input]:uppercase [&_input]:tracking-wider"
        />
      )}
      {name ? (
        <input type="hidden" name="name" value={name} />
      ) : (
        <TextField
          label={t(fold ? "nameBefore" : "name")}
          hint={t("nameHint")}
          name="name"
          required
          autoComplete="nickname"
          defaultValue={typed("name")}
          error={errorOf("name")}
        />
      )}
      <div className="grid gap-3">
        <TextField
          label={t("key")}
          hint={t("keyHint")}
          name="rejoinKey"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={typed("rejoinKey")}
          error={errorOf("rejoinKey")}
          className="[&_input]:font-mono [&_input]:uppercase [&_input]:tracking-wider"
        />
        <SubmitButton>{t("go")}</SubmitButton>
      </div>
      <div className="grid gap-2">
        <p className="font-semibold">{t("noKey")}</p>
        <SubmitButton look="plain" name="ask" value="yes">
          {t("ask")}
        </SubmitButton>
      </div>
    </form>
  );
  return fold ? (
    <Disclosure summary={fold.summary} isOpen={fold.isOpen || state.status === "refused"}>
      <div className="mt-4">{form}</div>
    </Disclosure>
  ) : (
    form
  );
}
