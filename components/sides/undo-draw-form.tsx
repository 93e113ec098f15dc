"use client";

import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { undoDrawAction } from "@/lib/sides/actions";
import { ClassQuestion } from "./class-question";
import type { SidesDone } from "./sides-panel";
import { useClassQuestion } from "./use-class-question";

export type LastDraw = Readonly<{ createdAt: string; hadSides: boolean }>;

type Props = Readonly<{ lastDraw: LastDraw | null; onDone: (done: SidesDone) => void }>;

/** Takes the last draw of sides back, and says beforehand what that does; in a class that writes it asks. */
export function UndoDrawForm({ lastDraw, onDone }: Props) {
  const t = useTranslations("students");
  const sending = useSending(undoDrawAction, () => onDone({ say: "undone", count: 0 }));
  const { message } = useFormWords(sending.state);
  const { question, isQuestion, leave } = useClassQuestion(sending.state);
  if (!lastDraw) return null;
  return (
    <form {...sending.form} className="grid justify-items-start gap-2">
      <SeatFields />
      {question ? (
        <ClassQuestion
          key={question.nonce}
          of="undo"
          question={question}
          name="asked"
          value={question.mark}
          onNo={leave}
        />
      ) : (
        <SubmitButton look="plain" isSmall describedBy="undo-does">
          {t("undo")}
        </SubmitButton>
      )}
      <p id="undo-does" className="text-quiet text-sm">
        {t("drawnAt")} <LocalTime at={lastDraw.createdAt} />.{" "}
        {t(lastDraw.hadSides ? "undoToFormer" : "undoToNone")}
      </p>
      {(message && !isQuestion) || sending.lost ? (
        <SendingError lost={sending.lost} message={message} />
      ) : null}
    </form>
  );
}
