"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import type { SentenceView } from "@/lib/debate/ground/see-sentence";
import { longest } from "@/lib/debate/text/limits";
import { agreements } from "@/lib/debate/vocabulary";
import { voiceAgreementAction } from "@/lib/ground/actions";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ sentence: Pick<SentenceView, "id" | "mine" | "myReason"> }>;

/** What a student says of a sentence: it can be said anew while the phase runs. */
export function VoiceForm({ sentence: { id, mine, myReason = "" } }: Props) {
  const t = useTranslations("ground");
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<string>(mine ?? "");
  const draft = useDraft(`ground-${id}`, "", form, {
    isWorthIt: ({ reason }) => (reason?.[0] ?? myReason) !== myReason,
  });
  const sending = useSending(voiceAgreementAction, (_, sent) => {
    if ((draft.held()?.fields.reason?.[0] ?? sent.get("reason")) === sent.get("reason")) draft.drop();
  });
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} className="no-print grid gap-3">
      <SeatFields />
      <input type="hidden" name="sentenceId" value={id} />
      <RadioGroup
        label={t("voice")}
        isLabelHidden
        name="voice"
        isInline
        defaultValue={mine ?? ""}
        onChange={setChosen}
        choices={[
          ...agreements.map((value) => ({ value, label: t(`voices.${value}`) })),
          { value: "", label: t("voices.none") },
        ]}
      />
      <div className={chosen === "not-yet" ? "" : "without-script"}>
        <TextField
          label={t("why")}
          hint={t("whyHint")}
          name="reason"
          longest={longest.sentence}
          autoComplete="off"
          defaultValue={myReason}
          error={errorOf("reason")}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isSmall>{t("save")}</SubmitButton>
        <span role="status" className="text-sm empty:hidden">
          {sending.state.status === "done" ? t("saved") : null}
        </span>
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}
