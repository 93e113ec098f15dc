"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { useFormWords } from "@/lib/i18n/form-words";
import { placeMemberAction } from "@/lib/sides/actions";

type Props = Readonly<{ memberId: string; name: string; isAbsent: boolean }>;

/**
 * Whether a student is here, as a button that is pressed while they are; who is not here is left out when
 * sides are drawn.
 */
export function HereSwitch({ memberId, name, isAbsent }: Props) {
  const t = useTranslations("students");
  const sending = useSending(placeMemberAction);
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form} aria-busy={sending.isPending}>
      <SeatFields />
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="absent" value={String(!isAbsent)} />
      <button
        type="submit"
        aria-pressed={!isAbsent}
        aria-label={t("isHere", { name })}
        className="group flex size-10 items-center justify-center gap-2 max-sm:w-auto max-sm:pl-3"
      >
        <span
          aria-hidden="true"
          className="grid size-5 place-items-center border border-field text-sm leading-none group-hover:border-ink group-aria-pressed:border-ink group-aria-pressed:bg-ink group-aria-pressed:text-paper"
        >
          {isAbsent ? "" : "✓"}
        </span>
        <span aria-hidden="true" className="text-sm text-quiet sm:hidden">
          {t("here")}
        </span>
      </button>
      {message || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
    </form>
  );
}
