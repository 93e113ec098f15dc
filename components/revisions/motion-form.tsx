"use client";

import type { ReactNode } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";

type Props = Readonly<{
  action: FormAction<unknown>;
  /** Sent with the press. */
  fields: Readonly<Record<string, string>>;
  look?: "primary" | "plain" | "danger";
  children: ReactNode;
}>;

/** One button that does one thing with a motion, and says why not where it may not. */
export function MotionForm({ action, fields, look = "plain", children }: Props) {
  const { state, notSent, form } = useSubmit<unknown>(action);
  const { message } = useFormWords(state);
  return (
    <form {...form} className="grid justify-items-start gap-3">
      <SubmitError notSent={notSent} message={message} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look}>{children}</SubmitButton>
    </form>
  );
}
