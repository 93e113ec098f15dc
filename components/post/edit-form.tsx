"use client";

import { useTranslations } from "next-intl";
import { useSending } from "@/components/room/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormWords } from "@/lib/i18n/form-words";
import { editPostAction } from "@/lib/posts/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** Replaces the words of one's own post while its phase runs. */
export function EditForm({ roomId, post, onClose }: ToolProps) {
  const words = useTranslations("post.tools");
  const sending = useSending(editPostAction, onClose);
  const { message, errorOf, typed } = useFormWords(sending.state);
  return (
    <form {...sending.form}>
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
          name="body"
          required
          rows={4}
          isSerif
          defaultValue={typed("body", post.body ?? "")}
          error={errorOf("body")}
        />
      </ToolFrame>
    </form>
  );
}
