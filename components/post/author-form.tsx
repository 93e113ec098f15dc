"use client";

import { useTranslations } from "next-intl";
import { membersOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ReasonedButton } from "@/components/moderation/reasoned-button";
import { ActForm } from "@/components/sending/act-form";
import { moderateAction } from "@/lib/moderation/actions";
import { ToolFrame, type ToolProps } from "./tool-frame";

/** What a teacher does about the author of a post. */
export function AuthorForm({ post, onClose }: ToolProps) {
  const t = useTranslations("post.acts");
  const members = useSelected(membersOf);
  const targetId = post.author?.memberId ?? "";
  const author = members.find(({ id }) => id === targetId);
  const undo = (act: "unmute" | "readmit") => (
    <ActForm action={moderateAction} fields={{ targetId, act }}>
      {t(act)}
    </ActForm>
  );
  return (
    <ToolFrame
      title={post.author?.name ?? ""}
      onClose={onClose}
      lost={null}
      message={null}
      buttons={
        <>
          {author?.isMuted ? undo("unmute") : <ReasonedButton act="mute" targetId={targetId} />}
          {author?.isRemoved ? (
            undo("readmit")
          ) : (
            <ReasonedButton act="remove" targetId={targetId} look="danger" />
          )}
        </>
      }
    />
  );
}
