"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import type { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import type { DoneToMany } from "@/lib/moderation/many";
import type { Undone } from "@/lib/moderation/undo";

type Props = Readonly<{
  /** What was done last, and to how many it was meant to be done. */
  last: (DoneToMany & Readonly<{ meant: number }>) | null;
  undoing: ReturnType<typeof useSending<Undone>>;
  /** Others are chosen already. */
  isOver: boolean;
  onClose: () => void;
}>;

/** What was done to how many, how many somebody else had dealt with, and one press that takes it back. */
export function UndoMany({ last, undoing, isOver, onClose }: Props) {
  const t = useTranslations("moderation.many");
  const { message } = useFormWords(undoing.state);
  const answer = undoing.state.status === "done" ? undoing.state.value : null;
  const undone = answer && (!last || last.at === answer.at) ? answer : null;
  const others = last ? Math.max(0, last.meant - last.done) : 0;
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${isOver ? "mb-3 border-b pb-3" : ""}`}>
      <p role="status">
        {undone ? (
          <>
            <b className="font-semibold">{t("undone", { count: undone.done })}</b>{" "}
            {undone.left > 0 ? t("notUndone", { count: undone.left }) : null}
          </>
        ) : last ? (
          <>
            <b className="font-semibold">{t("done", { act: last.act, count: last.done })}</b>{" "}
            {others > 0 ? t("others", { count: others }) : null}
          </>
        ) : null}
      </p>
      {last && !undone && last.done > 0 ? (
        <form {...undoing.form} className="contents" data-many="undo">
          <SeatFields />
          <input type="hidden" name="at" value={last.at} />
          <SubmitButton look="plain" isSmall>
            {t("undo")}
          </SubmitButton>
        </form>
      ) : null}
      <button
        type="button"
        onClick={onClose}
        className="with-script ml-auto px-2 py-2 text-sm underline underline-offset-4"
      >
        {t("close")}
      </button>
      {message || undoing.lost ? <SendingError lost={undoing.lost} message={message} /> : null}
    </div>
  );
}
