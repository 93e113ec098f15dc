"use client";

import { useTranslations } from "next-intl";
import type { Standing } from "@/components/live/use-standing";
import { ActForm } from "@/components/sending/act-form";
import type { PostView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { actsFor } from "./may-do";

type Props = Readonly<{ post: PostView; standing: Standing }>;

/** What a teacher does to a post with one press, and takes back with another. */
export function OneStepActs({ post, standing }: Props) {
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
