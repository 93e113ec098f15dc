"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { useSending } from "@/components/sending/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { withdrawPostAction } from "@/lib/posts/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** Asks once more before one's own post is taken back. */
export function WithdrawForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.tools");
  const sending = useSending(withdrawPostAction, onClose);
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form}>
      <SeatFields />
      <input type="hidden" name="postId" value={post.id} />
      <ToolFrame
        title={t("withdrawTitle")}
        onClose={onClose}
        lost={sending.lost}
        message={message}
        buttons={
          <SubmitButton look="danger" isSmall>
            {t("withdraw")}
          </SubmitButton>
        }
      />
    </form>
  );
}
