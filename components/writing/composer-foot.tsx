"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Words } from "@/components/outbox/words";
import type { SeatRefusal } from "@/components/sending/seat-notice";
import { SendingError } from "@/components/sending/sending-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Quote } from "@/lib/debate/anchors";
import type { Snapshot } from "@/lib/debate/events";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { caseOf, type Kind } from "@/lib/debate/vocabulary";
import type { FormWords } from "@/lib/i18n/form-words";
import { EvidenceFields } from "./evidence-fields";
import { QuotePicker } from "./quote-picker";
import { StemPicker } from "./stem-picker";

type Props = FormWords &
  Readonly<{
    paragraph: ParagraphView;
    parent: PostView | null;
    kind: Kind | null;
    /** What stands in the form. */
    words: Words | null;
    onUnlike: (postId: string) => void;
    language: string;
    quote: Quote | null;
    onQuote: (quote: Quote | null) => void;
    isBlocked: boolean;
    label: string;
    lost: SeatRefusal | null;
    onCancel: (() => void) | undefined;
  }>;

/**
 * It shows once somebody pauses: `useLaterParts`. The box is not hidden while it comes, which would take the
 * focus; who was without a network by then writes without it.
 */
const SimilarPosts = dynamic(() =>
  import("./similar-posts").then(
    (part) => part.SimilarPosts,
    () => Nothing,
  ),
);

const Nothing = () => null;

const isStudent = ({ me }: Snapshot) => me.role === "STUDENT";

/** Below the words: what may go with them, why they were refused, and the button that sends them. */
export function ComposerFoot({
  paragraph,
  parent,
  kind,
  words,
  onUnlike,
  language,
  quote,
  onQuote,
  isBlocked,
  label,
  onCancel,
  lost,
  message,
  errorOf,
  typed,
}: Props) {
  const t = useTranslations("post");
  const isForMe = useSelected(isStudent);
  return (
    <div className="composer-foot">
      <p className="composer-marks">{t("marks")}</p>
      <div className="composer-more">
        {isForMe ? <StemPicker kind={kind} parent={parent} essay={caseOf(paragraph)} /> : null}
        <QuotePicker text={paragraph.text} language={language} quote={quote} onQuote={onQuote} />
        <EvidenceFields errorOf={errorOf} typed={typed} />
      </div>
      <SendingError lost={lost} message={message} />
      <div className="composer-send">
        <Suspense>
          {words && isForMe ? <SimilarPosts {...{ paragraph, parent, kind, words, onUnlike }} /> : null}
        </Suspense>
        {onCancel ? (
          <button
            type="button"
            onClick={onCancel}
            className="with-script px-2 py-2 text-sm underline underline-offset-4"
          >
            {t("cancel")}
          </button>
        ) : null}
        <SubmitButton isDisabled={isBlocked}>{label}</SubmitButton>
      </div>
    </div>
  );
}
