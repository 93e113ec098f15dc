"use client";

import dynamic from "next/dynamic";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import type { ToolName } from "@/components/place/tool";
import { Composer } from "@/components/writing/composer";
import type { PostView } from "@/lib/debate/views";
import { EditForm } from "./edit-form";
import { FlagForm } from "./flag-form";
import { WithdrawForm } from "./withdraw-form";

/**
 * A class does not load what only its teacher has. It is there once a teacher's posts are, so that a form of
 * it opens at the press.
 */
export const TeacherTool = dynamic(() => import("./teacher-tool").then((part) => part.TeacherTool));

type Props = Readonly<{ tool: ToolName; post: PostView; onClose: () => void }>;

/** The form that is open below a post. */
export function PostToolForm({ tool, post, onClose }: Props) {
  const motion = useSelected(motionOf);
  const { formKey } = useRoomPlace();
  const paragraph = motion.paragraphs.find(({ id }) => id === post.paragraphId);
  const form = { post, onClose };
  switch (tool) {
    case "reply":
      return paragraph ? (
        <Composer paragraph={paragraph} parent={post} formKey={formKey} onCancel={onClose} />
      ) : null;
    case "edit":
      return <EditForm {...form} />;
    case "withdraw":
      return <WithdrawForm {...form} />;
    case "flag":
      return <FlagForm {...form} />;
    case "hide":
    case "reject":
    case "author":
      return <TeacherTool form={tool} {...form} />;
  }
}
