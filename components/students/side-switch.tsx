"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { sideMarks } from "@/components/ui/side-mark";
import { type Side, sides } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { placeMemberAction } from "@/lib/sides/actions";

type Props = Readonly<{ memberId: string; name: string; side: Side | null }>;

const pressed = {
  PROPOSITION:
    "aria-pressed:border-proposition aria-pressed:bg-proposition-wash aria-pressed:text-proposition",
  OPPOSITION: "aria-pressed:border-opposition aria-pressed:bg-opposition-wash aria-pressed:text-opposition",
} as const;

/** The two sides as two buttons; the one that is pressed is where the student argues. */
export function SideSwitch({ memberId, name, side }: Props) {
  const t = useTranslations("students");
  const tSide = useTranslations("app.side");
  const sending = useSending(placeMemberAction);
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form} aria-busy={sending.isPending}>
      <SeatFields />
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="role" value="STUDENT" />
      <div className="flex">
        {sides.map((one) => (
          <button
            key={one}
            type="submit"
            name="side"
            value={one}
            aria-pressed={one === side}
            aria-label={t("placeOn", { side: tSide(one), name })}
            className={`relative -ml-px inline-flex min-h-10 min-w-11 items-center justify-center gap-1.5 border border-field px-2.5 text-sm text-quiet first:ml-0 hover:border-ink hover:text-ink focus-visible:z-10 aria-pressed:z-10 aria-pressed:font-semibold ${pressed[one]}`}
          >
            <span aria-hidden="true" className="text-[0.8em]">
              {sideMarks[one]}
            </span>
            <span>{tSide(one)}</span>
          </button>
        ))}
      </div>
      {message || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
    </form>
  );
}
