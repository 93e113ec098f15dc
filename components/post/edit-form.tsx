"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useSending } from "@/components/room/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormWords } from "@/lib/i18n/form-words";
import { editPostAction } from "@/lib/posts/actions";
import { editPlace } from "./kept-words";
import { ToolFrame, type ToolProps } from "./tool-frame";
import { useDraft } from "./use-draft";
import { writingKeys } from "./writing-keys";

/** Replaces the words of one's own post while its phase runs. New words are kept on the device until the server has them. */
export function EditForm({ roomId, post, onClose }: ToolProps) {
  const words = useTranslations("post.tools");
  const form = useRef<HTMLFormElement>(null);
  const before = post.body ?? "";
  const draft = useDraft(editPlace(post.id), post.paragraphId, form, { isWorthIt: ({ body }) => (body?.[0] ?? before) !== before });
  const sending = useSending(editPostAction, (_, sent) => {
    const now = draft.held()?.fields.body?.[0];
    if (now !== undefined && now !== sent.get("body")) return;
    draft.drop();
    onClose();
  });
  const { message, errorOf, typed } = useFormWords(sending.state);
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} onKeyDown={writingKeys(onClose)}>
      <input type="hidden" name="roomId" value={roomId} />
      <input type="hidden" name="postId" value={post.id} />
      <ToolFrame
        title={words("editTitle")}
        onClose={onClose}
        lost={sending.lost}
        message={message}
        buttons={<SubmitButton isSmall>{words("save")}</SubmitButton>}
      >
        <TextArea
          label={words("newWords")}
          isLabelHidden
          name="body"
          required
          rows={2}
          isSerif
          defaultValue={typed("body", before)}
          error={errorOf("body")}
          className="composer-body"
        />
      </ToolFrame>
    </form>
  );
}
