"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LocalTime } from "@/components/live/local-time";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { undoDrawAction } from "@/lib/sides/actions";
import { ClassQuestion } from "./class-question";
import { questionOf } from "./question-of";
import type { SidesDone } from "./sides-panel";

export type LastDraw = Readonly<{ createdAt: string; hadSides: boolean }>;

type Props = Readonly<{ lastDraw: LastDraw | null; onDone: (done: SidesDone) => void }>;

/** Takes the last draw of sides back, and says beforehand what that does; in a class that writes it asks. */
export function UndoDrawForm({ lastDraw, onDone }: Props) {
  const t = useTranslations("students");
  const [leftAt, setLeftAt] = useState(0);
  const sending = useSending(undoDrawAction, () => onDone({ say: "undone", count: 0 }));
  const { message } = useFormWords(sending.state);
  const question = questionOf(sending.state);
  const isAsked = question !== null && question.nonce !== leftAt;
  if (!lastDraw) return null;
  return (
    <form {...sending.form} className="grid justify-items-start gap-2">
      <SeatFields />
      {isAsked ? (
        <ClassQuestion
          key={question.nonce}
          of="undo"
          question={question}
          name="asked"
          value={question.mark}
          onNo={() => setLeftAt(question.nonce)}
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
      {(message && !question) || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
    </form>
  );
}
