"use client";

import { type ReactNode, type SyntheticEvent, useId, useRef } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import { SendingFault } from "./sending-fault";
import { useSending } from "./use-sending";

type Props = Readonly<{
  action: FormAction<never> | FormAction<unknown>;
  /** Sent with the press. */
  fields: Readonly<Record<string, string>>;
  /** A second press right after it, as of a double click, is not a second wish. */
  isOneStep?: boolean;
  /** Said when it is done, where nothing else in sight shows it. */
  done?: string;
  look?: "primary" | "plain" | "quiet" | "danger";
  children: ReactNode;
}>;

/** Milliseconds in which two presses are one: longer than a double click, shorter than a thought. */
const onePress = 700;

/** One button that does one thing in the room, and says why not where it may not. */
export function ActForm({ action, fields, isOneStep = false, done, look = "plain", children }: Props) {
  const sending = useSending<unknown>(action);
  const { message } = useFormWords(sending.state);
  const id = useId();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    const isSamePress = isOneStep && Date.now() - pressedAt.current < onePress;
    pressedAt.current = Date.now();
    if (isSamePress) event.preventDefault();
    else sending.form.onSubmit(event);
  };
  return (
    <form {...sending.form} onSubmit={onSubmit} className="contents" aria-busy={sending.isPending}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} isSmall describedBy={message ? id : undefined}>
        {children}
      </SubmitButton>
      {done ? (
        <span role="status" className="text-sm empty:hidden">
          {sending.state.status === "done" ? done : null}
        </span>
      ) : null}
      <span id={id} className="basis-full empty:hidden">
        {message || sending.lost ? <SendingFault lost={sending.lost} message={message} /> : null}
      </span>
    </form>
  );
}
