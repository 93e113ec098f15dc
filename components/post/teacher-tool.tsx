"use client";

import { useTranslations } from "next-intl";
import type { Standing } from "@/components/live/use-standing";
import { ReasonChoice } from "@/components/moderation/reason-choice";
import { ActForm } from "@/components/sending/act-form";
import type { PostView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { AuthorForm } from "./author-form";
import { actsFor } from "./may-do";

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

/** What a teacher does to a post with one press, and takes back with another. */
function OneStepActs({ post, standing }: Readonly<{ post: PostView; standing: Standing }>) {
  const t = useTranslations("post.acts");
  return actsFor(post, standing).map((act) => (
    <ActForm
      key={act}
      action={moderateAction}
      fields={{ targetId: post.id, act }}
      look={act === "restore" || act === "approve" ? "plain" : "quiet"}
    >
      {t(act)}
    </ActForm>
  ));
}
