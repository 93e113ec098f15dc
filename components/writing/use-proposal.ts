"use client";

import { useRef } from "react";
import { useSending } from "@/components/sending/use-sending";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import { useDraft } from "./use-draft";

const hasText = ({ text }: Readonly<Record<string, readonly string[] | undefined>>): boolean =>
  (text?.[0] ?? "").trim() !== "";

/**
 * A form whose field "text" proposes something. What is typed is kept on the device at `place` until the
 * server has it; then the form is empty again, unless something else was typed meanwhile.
 */
export function useProposal<T>(place: string, action: FormAction<T>) {
  const ref = useRef<HTMLFormElement>(null);
  const draft = useDraft(place, "", ref, { isWorthIt: hasText });
  const { form, lost, state } = useSending(action, (_, sent) => {
    if (draft.held()?.fields.text?.[0] !== sent.get("text")) return;
    draft.drop();
    ref.current?.reset();
  });
  const { message, errorOf, typed } = useFormWords(state);
  return {
    form: { ...form, ref, onInput: draft.keep },
    text: { defaultValue: state.status === "refused" ? typed("text") : "", error: errorOf("text") },
    lost,
    message,
    errorOf,
    isSent: state.status === "done",
  };
}
