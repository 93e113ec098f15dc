"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LocalTime } from "@/components/live/local-time";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { homeworkIn } from "@/lib/debate/turn/homework";
import { endHomeworkAction, giveHomeworkAction } from "@/lib/homework/actions";
import { useFormWords } from "@/lib/i18n/form-words";

/** Lets students who were absent finish after the lesson, and says who has; nothing where nobody was. */
export function HomeworkPanel() {
  const t = useTranslations("homework");
  const snapshot = useSnapshot();
  const given = homeworkIn(snapshot);
  const absent = snapshot.members.filter(
    ({ role, isAbsent, isRemoved }) => role === "STUDENT" && isAbsent && !isRemoved,
  );
  if (given.length + absent.length === 0) return null;
  const hasLast = snapshot.phase.steps.some(({ allows }) => allows.ballot === "CLOSING");
  return (
    <section aria-labelledby="homework" className="grid justify-items-start gap-4">
      <h2 id="homework" className="text-xl">
        {t("panel")}
      </h2>
      <p className="max-w-prose text-quiet">{t("panelLead")}</p>
      {given.length > 0 ? (
        <ul aria-labelledby="homework" className="grid w-full max-w-2xl">
          {given.map(({ memberId, name, until, isFinished, isOver, posts }) => (
            <li key={memberId} className="flex flex-wrap gap-x-4 border-b py-2">
              <b translate="no" className="font-semibold">
                {name}
              </b>
              <span>
                {hasLast ? `${t(isFinished ? "voted" : "notVoted")} · ` : null}
                {t("posts", { count: posts })}
              </span>
              <span className="ml-auto text-quiet">
                {t(isOver ? "wasUntil" : "until")} <LocalTime at={until} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {absent.length > 0 ? <GiveForm count={absent.length} /> : null}
      {given.some(({ isOver }) => !isOver) ? (
        <div className="flex flex-wrap gap-3">
          <ActForm action={endHomeworkAction} fields={{}} look="quiet">
            {t("end")}
          </ActForm>
        </div>
      ) : null}
    </section>
  );
}

function GiveForm({ count }: Readonly<{ count: number }>) {
  const t = useTranslations("homework");
  const [day, setDay] = useState("");
  const sending = useSending(giveHomeworkAction);
  const { message, errorOf } = useFormWords(sending.state);
  const offset = day === "" ? 0 : new Date(`${day}T23:59`).getTimezoneOffset() || 0;
  return (
    <form {...sending.form} className="grid justify-items-start gap-3">
      <SeatFields />
      <input type="hidden" name="offset" value={offset} />
      <TextField
        label={t("day")}
        name="day"
        type="date"
        required
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        hint={t("dayHint")}
        error={errorOf("day")}
      />
      {message || sending.lost ? <SendingError lost={sending.lost} message={message} /> : null}
      <SubmitButton>{t("give", { count })}</SubmitButton>
    </form>
  );
}
