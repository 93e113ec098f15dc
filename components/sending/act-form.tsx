"use client";

import { type KeyboardEvent, type MouseEvent, type ReactNode, useId } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import { SeatFields } from "./seat-fields";
import { SendingError } from "./sending-error";
import { useSending } from "./use-sending";

type Props = Readonly<{
  action: FormAction<never> | FormAction<unknown>;
  /** Sent with the press. */
  fields: Readonly<Record<string, string>>;
  /** The second press of a double click is no second wish, nor is a key that is held down. */
  isOneStep?: boolean;
  /** Said when it is done, where nothing else in sight shows it. */
  done?: string;
  look?: "primary" | "plain" | "quiet" | "danger";
  children: ReactNode;
}>;

/** One button that does one thing in the room, and says why not where it may not. */
export function ActForm({ action, fields, isOneStep = false, done, look = "plain", children }: Props) {
  const sending = useSending<unknown>(action);
  const { message } = useFormWords(sending.state);
  const id = useId();
  const onClick = (event: MouseEvent) => isOneStep && event.detail > 1 && event.preventDefault();
  const onKeyDown = (event: KeyboardEvent) => isOneStep && event.repeat && event.preventDefault();
  return (
    <form
      {...sending.form}
      onClick={onClick}
      onKeyDown={onKeyDown}
      className="contents"
      aria-busy={sending.isPending}
    >
      <SeatFields />
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
        {message || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
      </span>
    </form>
  );
}
