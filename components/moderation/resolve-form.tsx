"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useSelected } from "@/components/live/room-store";
import { useLibraryDraft } from "@/components/motion/use-library-draft";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";

const memberIdOf = ({ me }: Snapshot) => me.memberId;

/** Settles the flags of a post that is kept, with a note for the log where the teacher wants one. */
export function ResolveForm({ postId }: Readonly<{ postId: string }>) {
  const t = useTranslations("moderation");
  const sending = useSending<unknown>(moderateAction, () => draft.drop());
  const words = useFormWords(sending.state);
  const element = useRef<HTMLFormElement>(null);
  const draft = useLibraryDraft(useSelected(memberIdOf), `note-${postId}`, { reason: "" }, element);
  const fault = words.errorOf("reason");
  return (
    <form
      ref={element}
      {...sending.form}
      onInput={draft.keep}
      className="contents"
      aria-busy={sending.isPending}
    >
      <SeatFields />
      <input type="hidden" name="targetId" value={postId} />
      <input type="hidden" name="act" value="resolve-flag" />
      <SubmitButton look="plain" isSmall>
        {t("resolve")}
      </SubmitButton>
      <Disclosure summary={t("note")} className="order-last basis-full text-sm" isOpen={fault !== null}>
        <TextArea
          label={t("noteLabel")}
          name="reason"
          hint={t("noteHint")}
          rows={2}
          longest={longest.reason}
          defaultValue={words.typed("reason")}
          error={fault}
          className="max-w-prose pt-2"
        />
      </Disclosure>
      {(words.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={words.message} />
      ) : null}
    </form>
  );
}
