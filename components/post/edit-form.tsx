"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { editPlace } from "@/components/outbox/outbox";
import { SeatFields } from "@/components/sending/seat-fields";
import { useSending } from "@/components/sending/use-sending";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import { useOwnWords } from "@/components/writing/use-own-words";
import { useWritingKeys } from "@/components/writing/use-writing-keys";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { editPostAction } from "@/lib/posts/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/**
 * Replaces the words of one's own post while its phase runs. New words are kept on the device until the
 * server has them.
 */
export function EditForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.tools");
  const form = useRef<HTMLFormElement>(null);
  const before = post.body ?? "";
  const draft = useDraft(editPlace(post.id), post.paragraphId, form, {
    isWorthIt: ({ body }) => (body?.[0] ?? before) !== before,
  });
  const sending = useSending(editPostAction, (_, sent) => {
    const now = draft.held()?.fields.body?.[0];
    if (now !== undefined && now !== sent.get("body")) return;
    draft.drop();
    onClose();
  });
  const { message, errorOf, typed } = useFormWords(sending.state);
  const keys = useWritingKeys(onClose);
  const own = useOwnWords();
  return (
    <form ref={form} {...sending.form} {...keys} onInput={draft.keep} data-writing>
      <SeatFields />
      <input type="hidden" name="postId" value={post.id} />
      <ToolFrame
        title={t("editTitle")}
        onClose={onClose}
        lost={sending.lost}
        message={message}
        buttons={<SubmitButton isSmall>{t("save")}</SubmitButton>}
      >
        <TextArea
          {...own}
          label={t("newWords")}
          isLabelHidden
          name="body"
          required
          rows={2}
          longest={longest.body}
          isSerif
          defaultValue={typed("body", before)}
          error={errorOf("body")}
          className="composer-body"
        />
      </ToolFrame>
    </form>
  );
}
