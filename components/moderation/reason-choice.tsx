"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useSelected } from "@/components/live/room-store";
import { useLibraryDraft } from "@/components/motion/use-library-draft";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";
import "./reasons.css";

export const reasonsFor = {
  hide: ["topic", "unkind", "person", "own", "source"],
  reject: ["topic", "unkind", "person", "own", "source"],
  mute: ["unkind", "topic", "others", "calm"],
  remove: ["name", "unkind", "stranger"],
} as const;

/** What is done to somebody or to what they wrote with a reason that they read. */
export type ReasonedAct = keyof typeof reasonsFor;

const memberIdOf = ({ me }: Snapshot) => me.memberId;

type Props = Readonly<{
  act: ReasonedAct;
  targetId: string;
  onDone: () => void;
  onClose: () => void;
}>;

/**
 * The reasons that are given most, each a button that does it at once, and a field for one's own. Whom it is
 * about reads the reason as it stands here.
 */
export function ReasonChoice({ act, targetId, onDone, onClose }: Props) {
  const t = useTranslations("why");
  const id = useId();
  const canned = useSending<unknown>(moderateAction, onDone);
  const cannedWords = useFormWords(canned.state);
  const fields = (
    <>
      <SeatFields />
      <input type="hidden" name="targetId" value={targetId} />
      <input type="hidden" name="act" value={act} />
    </>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what has the focus inside it
    <div className="reasons" onKeyDown={onKeyDown}>
      <p id={id} className="font-semibold">
        {t(`title.${act}`)} <span className="font-normal text-quiet">{t("read")}</span>
      </p>
      <form {...canned.form} aria-labelledby={id} className="flex flex-wrap gap-2">
        {fields}
        {reasonsFor[act].map((reason) => (
          <SubmitButton key={reason} name="reason" value={t(`canned.${reason}`)} look="plain" isSmall>
            {t(`canned.${reason}`)}
          </SubmitButton>
        ))}
      </form>
      {cannedWords.message || canned.lost ? (
        <SendingError lost={canned.lost} message={cannedWords.message} />
      ) : null}
      <OwnReason act={act} targetId={targetId} onDone={onDone} onClose={onClose}>
        {fields}
      </OwnReason>
    </div>
  );
}

type OwnProps = Props & Readonly<{ children: ReactNode }>;

/** A reason in one's own words, which are kept until it is done. To mute, none is owed. */
function OwnReason({ act, targetId, onDone, onClose, children }: OwnProps) {
  const t = useTranslations("why");
  const sending = useSending<unknown>(moderateAction, () => {
    draft.drop();
    onDone();
  });
  const element = useRef<HTMLFormElement>(null);
  const draft = useLibraryDraft(useSelected(memberIdOf), `${act}-${targetId}`, { reason: "" }, element);
  const form = useFormWords(sending.state);
  const fault = form.errorOf("reason");
  return (
    <form ref={element} {...sending.form} onInput={draft.keep} className="grid gap-2">
      {children}
      <TextField
        label={t("reason")}
        name="reason"
        required={act !== "mute"}
        longest={longest.reason}
        autoComplete="off"
        defaultValue={form.typed("reason")}
        error={fault}
      />
      {(form.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={form.message} />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton look={act === "mute" ? "plain" : "danger"} isSmall>
          {t(`act.${act}`)}
        </SubmitButton>
        <button
          type="button"
          onClick={onClose}
          className="with-script px-2 py-2 text-sm underline underline-offset-4"
        >
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
