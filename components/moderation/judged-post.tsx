"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import type { PostView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { ModeratedPost } from "./moderated-post";

/** A post that is hidden or rejected: why, and the way back. */
export function JudgedPost({ post }: Readonly<{ post: PostView }>) {
  const t = useTranslations("moderation");
  return (
    <ModeratedPost
      post={post}
      commands={["restore"]}
      note={
        <p className="text-sm">{post.reason ? t("reasonGiven", { reason: post.reason }) : t("noReason")}</p>
      }
    >
      <span data-command="restore">
        <ActForm action={moderateAction} fields={{ targetId: post.id, act: "restore" }}>
          {t("restore")}
        </ActForm>
      </span>
    </ModeratedPost>
  );
}
