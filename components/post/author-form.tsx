"use client";

import { useTranslations } from "next-intl";
import { membersOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** What a teacher does about the author of a post. */
export function AuthorForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.moderate");
  const members = useSelected(membersOf);
  const sending = useSending<unknown>(moderateAction, onClose);
  const { message, errorOf, typed } = useFormWords(sending.state);
  const author = members.find(({ id }) => id === post.author?.memberId);
  const acts = [author?.isMuted ? "unmute" : "mute", author?.isRemoved ? "readmit" : "remove"] as const;
  return (
    <form {...sending.form}>
      <SeatFields />
      <input type="hidden" name="targetId" value={post.author?.memberId ?? ""} />
      <ToolFrame
        title={t("authorTitle", { name: post.author?.name ?? "" })}
        onClose={onClose}
        lost={sending.lost}
        message={errorOf("reason") ? null : message}
        buttons={acts.map((act) => (
          <SubmitButton key={act} name="act" value={act} isSmall look={act === "remove" ? "danger" : "plain"}>
            {t(act)}
          </SubmitButton>
        ))}
      >
        <TextField
          label={t("reason")}
          name="reason"
          longest={longest.reason}
          defaultValue={typed("reason")}
          error={errorOf("reason")}
        />
      </ToolFrame>
    </form>
  );
}
