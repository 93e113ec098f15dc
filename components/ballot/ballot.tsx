"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { standOf, writerOf } from "@/components/live/standing";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { castBallotAction } from "@/lib/ballots/actions";
import type { Snapshot } from "@/lib/debate/events";
import { isHomework } from "@/lib/debate/homework/homework";
import { ballotRefusal } from "@/lib/debate/posts";
import { choices, type Stage } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { CastNote } from "./cast-note";
import { CreditFields } from "./credit-fields";

type Props = Pick<Snapshot, "room" | "phase" | "me"> & Readonly<{ stage: Stage }>;

/** A member's own vote, and in the closing one who changed their mind. */
export function Ballot({ stage, room, phase, me }: Props) {
  const t = useTranslations("ballot");
  const tReasons = useTranslations("reasons");
  const sending = useSending<unknown>(castBallotAction);
  const { message, errorOf, typed } = useFormWords(sending.state);
  const cast = me.ballots[stage];
  const [isOpen, setOpen] = useState(cast !== null || me.credits.length > 0 || errorOf("credits") !== null);
  const refusal = ballotRefusal(standOf({ phase, room }), writerOf(me), stage);
  const isDrawnBy = room.settings.sidePolicy === "OPINION" || room.settings.sidePolicy === "CONTRARIAN";
  const refused =
    sending.state.status === "refused"
      ? [0, 1, 2, 3].map((at) => typed(`credits.${at}`)).filter(Boolean)
      : null;
  return (
    <form {...sending.form} className="mt-3">
      <SeatFields />
      <input type="hidden" name="stage" value={stage} />
      {isDrawnBy && stage === "OPENING" && !isHomework(phase) && me.role === "STUDENT" ? (
        <p id="vote-draws" className="mb-3 max-w-prose border-l-2 border-ink pl-3 text-sm">
          {t("draws")}
        </p>
      ) : null}
      <div role="radiogroup" aria-labelledby="vote-legend" aria-describedby="vote-draws vote-secret">
        <p id="vote-legend" className="font-semibold text-sm">
          {t("legend")}
        </p>
        <div className="mt-1.5 flex flex-wrap gap-2">
          {choices.map((choice) => (
            <label key={choice} className="choice min-w-28 px-3.5 py-2.5">
              <input
                type="radio"
                name="choice"
                value={choice}
                required
                defaultChecked={typed("choice", cast ?? "") === choice}
                onChange={() => setOpen(true)}
                className="size-4 accent-ink"
              />
              {t(`choice.${choice}`)}
            </label>
          ))}
        </div>
      </div>
      {stage === "CLOSING" && !isHomework(phase) ? (
        <CreditFields
          me={me}
          chosen={refused}
          error={errorOf("credits")}
          isOpen={isOpen}
          onToggle={setOpen}
        />
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton isDisabled={refusal !== null}>{t("cast")}</SubmitButton>
        <CastNote me={me} stage={stage} />
      </div>
      <p id="vote-secret" className="mt-3 max-w-prose text-quiet text-sm">
        {isHomework(phase) ? `${t("homework")} ` : null}
        {t("secret")}
      </p>
      <SendingError lost={sending.lost} message={refusal ? tReasons(refusal.reason) : message} />
    </form>
  );
}
