"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import type { PostView } from "@/lib/debate/views";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** What a teacher does to a post, with the reason that its author will read. */
export function ModerateForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.moderate");
  const sending = useSending<unknown>(moderateAction, onClose);
  const { message, errorOf, typed } = useFormWords(sending.state);
  return (
    <form {...sending.form}>
      <SeatFields />
      <input type="hidden" name="targetId" value={post.id} />
      <ToolFrame
        title={t("title")}
        onClose={onClose}
        lost={sending.lost}
        message={errorOf("reason") ? null : message}
        buttons={actsFor(post).map((act) => (
          <SubmitButton
            key={act}
            name="act"
            value={act}
            isSmall
            look={act === "hide" || act === "reject" ? "danger" : "plain"}
          >
            {t(act)}
          </SubmitButton>
        ))}
      >
        <TextField
          label={t("reason")}
          hint={t("reasonHint")}
          name="reason"
          longest={longest.reason}
          defaultValue={typed("reason")}
          error={errorOf("reason")}
        />
      </ToolFrame>
    </form>
  );
}

function actsFor({ status, pinned }: PostView) {
  if (status === "PENDING") return ["approve", "reject"] as const;
  if (status === "REJECTED") return ["approve"] as const;
  if (status === "HIDDEN") return ["restore"] as const;
  return ["hide", pinned ? "unpin" : "pin"] as const;
}
