"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { proposePointAction } from "@/lib/points/actions";

const hasText = ({ text }: Readonly<Record<string, readonly string[] | undefined>>): boolean =>
  (text?.[0] ?? "").trim() !== "";

/** Proposes a point. What is typed is kept on the device until the server has it. */
export function ProposePointForm() {
  const t = useTranslations("points");
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft("points", "", form, { isWorthIt: hasText });
  const sending = useSending(proposePointAction, (_, sent) => {
    if (draft.held()?.fields.text?.[0] !== sent.get("text")) return;
    draft.drop();
    form.current?.reset();
  });
  const { message, errorOf, typed } = useFormWords(sending.state);
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} className="grid max-w-prose gap-4">
      <SeatFields />
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        name="text"
        required
        rows={3}
        longest={longest.body}
        defaultValue={sending.state.status === "refused" ? typed("text") : ""}
        error={errorOf("text")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("send")}</SubmitButton>
        <span role="status" className="text-sm empty:hidden">
          {sending.state.status === "done" ? t("sent") : null}
        </span>
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}
