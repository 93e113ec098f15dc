"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { flagPostAction } from "@/lib/posts/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** Tells the teacher what is wrong with a post. */
export function FlagForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.tools");
  const sending = useSending(flagPostAction);
  const { message, errorOf, typed } = useFormWords(sending.state);
  if (sending.state.status === "done") {
    return (
      <p role="status" className="mt-2 mb-3 border-l-2 border-ink py-1 pl-3 font-medium">
        {t("flagged")}
      </p>
    );
  }
  return (
    <form {...sending.form}>
      <SeatFields />
      <input type="hidden" name="postId" value={post.id} />
      <ToolFrame
        title={t("flagTitle")}
        onClose={onClose}
        lost={sending.lost}
        message={message}
        buttons={<SubmitButton isSmall>{t("flag")}</SubmitButton>}
      >
        <TextField
          label={t("reason")}
          name="reason"
          required
          longest={longest.reason}
          defaultValue={typed("reason")}
          error={errorOf("reason")}
        />
      </ToolFrame>
    </form>
  );
}
