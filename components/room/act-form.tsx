"use client";

import { type ReactNode, useId } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import { SendingFault } from "./sending-fault";
import { useSending } from "./use-sending";

type Props = Readonly<{
  action: FormAction<never> | FormAction<unknown>;
  /** Sent with the press. */
  fields: Readonly<Record<string, string>>;
  look?: "primary" | "plain" | "quiet" | "danger";
  children: ReactNode;
}>;

/** One button that does one thing in the room, and says why not where it may not. */
export function ActForm({ action, fields, look = "plain", children }: Props) {
  const sending = useSending<unknown>(action);
  const { message } = useFormWords(sending.state);
  const id = useId();
  return (
    <form {...sending.form} className="contents" aria-busy={sending.isPending}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} isSmall describedBy={message ? id : undefined}>
        {children}
      </SubmitButton>
      <span id={id} className="basis-full empty:hidden">
        {message || sending.lost ? <SendingFault lost={sending.lost} message={message} /> : null}
      </span>
    </form>
  );
}
