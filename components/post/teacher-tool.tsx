"use client";

import type { Standing } from "@/components/live/use-standing";
import { ReasonChoice } from "@/components/moderation/reason-choice";
import type { PostView } from "@/lib/debate/views";
import { AuthorForm } from "./author-form";
import { OneStepActs } from "./one-step-acts";

type Props = Readonly<
  | { acts: Standing; post: PostView }
  | { form: "hide" | "reject" | "author"; post: PostView; onClose: () => void }
>;

/** What a teacher does to a post: with one press, or in a form that is open below it. */
export function TeacherTool({ post, ...props }: Props) {
  if ("acts" in props) return <OneStepActs post={post} standing={props.acts} />;
  const { form, onClose } = props;
  if (form === "author") return <AuthorForm post={post} onClose={onClose} />;
  return <ReasonChoice act={form} targetId={post.id} onDone={onClose} onClose={onClose} />;
}
