"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState, useSyncExternalStore } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { deadlineAction } from "@/lib/rooms/actions";

type Props = Readonly<{ endsAt: string }>;

const never = () => () => undefined;

/**
 * A button that asks on what day and when a long phase ends, in the teacher's own time; only the page's
 * script knows that.
 */
export function DeadlineForm({ endsAt }: Props) {
  const t = useTranslations("room.teacher");
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass("plain", true)}>
        {t("setEnd")}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        onToggle={({ newState }) => (newState === "open" ? field.current?.focus() : undefined)}
        className="m-auto w-[min(22rem,calc(100vw-2rem))] border border-ink bg-paper p-5 text-base text-ink shadow-float"
      >
        <EndForm key={endsAt} endsAt={endsAt} field={field} onDone={() => panel.current?.hidePopover()} />
      </div>
    </>
  );
}

type EndProps = Props & Readonly<{ field: React.RefObject<HTMLInputElement | null>; onDone: () => void }>;

function EndForm({ endsAt, field, onDone }: EndProps) {
  const t = useTranslations("room.teacher");
  const [end, setEnd] = useState(localTimeOf(endsAt));
  const sending = useSending(deadlineAction, onDone);
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <form {...sending.form} className="grid gap-4">
      <SeatFields />
      <input type="hidden" name="offset" value={new Date(end).getTimezoneOffset() || 0} />
      <TextField
        ref={field}
        label={t("end")}
        name="endsAt"
        type="datetime-local"
        required
        hint={t("endHint")}
        value={end}
        onChange={(event) => setEnd(event.currentTarget.value)}
        error={errorOf("endsAt")}
      />
      {message || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
      <SubmitButton className="justify-self-start">{t("saveEnd")}</SubmitButton>
    </form>
  );
}

/** A time as the field takes it: the browser's own, to the minute. */
function localTimeOf(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
