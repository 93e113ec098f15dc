"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useRefreshNow } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";

type Props = Readonly<{
  action: FormAction<never> | FormAction<unknown>;
  fields?: Readonly<Record<string, string>>;
  look?: "primary" | "plain" | "quiet";
  /** Its name, where what stands on it does not say enough. */
  label?: string;
  submit: ReactNode;
  /** What is chosen first. */
  children?: ReactNode;
}>;

/** Does one thing to groups, and draws them anew: what happens in their rooms does not come live here. */
export function ActOnGroups({ action, fields = {}, look = "plain", label, submit, children }: Props) {
  const refresh = useRefreshNow();
  const sending = useSending<unknown>(action, refresh);
  const { message } = useFormWords(sending.state);
  // The second press of a double click is no second wish, nor is a key that is held down.
  const onClick = (event: MouseEvent) => event.detail > 1 && event.preventDefault();
  const onKeyDown = (event: KeyboardEvent) => event.repeat && event.preventDefault();
  return (
    <form
      {...sending.form}
      onClick={children ? undefined : onClick}
      onKeyDown={children ? undefined : onKeyDown}
      className="flex flex-wrap items-end gap-2"
      aria-busy={sending.isPending}
    >
      <SeatFields />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton look={look} isSmall label={label}>
        {submit}
      </SubmitButton>
      {message || sending.lost ? (
        <span className="basis-full">
          <SendingError lost={sending.lost} message={message} />
        </span>
      ) : null}
    </form>
  );
}
