"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { moderateAction } from "@/lib/moderation/actions";
import { ModeratedPost } from "./moderated-post";
import { QueueSection } from "./queue-section";
import { ReasonForm } from "./reason-form";
import { type Flagged, stillFlagged } from "./still-flagged";

/** Posts that wait for the teacher, live. */
export function PendingPosts() {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const pending = posts.filter(({ status }) => status === "PENDING");
  return (
    <QueueSection title={t("pending")} count={pending.length} empty={t("pendingNone")}>
      {pending.map((post) => (
        <ModeratedPost key={post.id} post={post} commands={["approve", "reject"]}>
          <span data-command="approve">
            <ActForm action={moderateAction} fields={{ targetId: post.id, act: "approve" }} look="primary">
              {t("approve")}
            </ActForm>
          </span>
          <span data-command="reject" className="contents">
            <ReasonForm targetId={post.id} act="reject" />
          </span>
        </ModeratedPost>
      ))}
    </QueueSection>
  );
}

/** Posts that the class flagged and that are still shown. */
export function FlaggedPosts({ flagged }: Readonly<{ flagged: readonly Flagged[] }>) {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const shown = stillFlagged(flagged, posts);
  return (
    <QueueSection title={t("flagged")} count={shown.length} empty={t("flaggedNone")}>
      {shown.map(({ post, flags }) => (
        <ModeratedPost key={post.id} post={post} commands={["resolve", "hide"]} note={<Reasons of={flags} />}>
          <span data-command="resolve">
            <ActForm action={moderateAction} fields={{ targetId: post.id, act: "resolve-flag" }}>
              {t("resolve")}
            </ActForm>
          </span>
          <span data-command="hide" className="contents">
            <ReasonForm targetId={post.id} act="hide" />
          </span>
        </ModeratedPost>
      ))}
    </QueueSection>
  );
}

function Reasons({ of: flags }: Readonly<{ of: Flagged["flags"] }>) {
  const t = useTranslations("moderation");
  return (
    <ul className="text-sm">
      {flags.map(({ by, reason }) => (
        <li key={by}>
          <span aria-hidden="true">⚑ </span>
          {t("flaggedBy", { name: by, reason })}
        </li>
      ))}
    </ul>
  );
}

/** Posts that the class does not see any more, live. */
export function HiddenPosts() {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const hidden = posts.filter(({ status }) => status === "HIDDEN" || status === "REJECTED");
  if (hidden.length === 0) return null;
  return (
    <QueueSection title={t("hidden")} count={hidden.length} empty="">
      {hidden.map((post) => (
        <ModeratedPost
          key={post.id}
          post={post}
          commands={["restore"]}
          note={
            <p className="text-sm">
              {post.reason ? t("reasonGiven", { reason: post.reason }) : t("noReason")}
            </p>
          }
        >
          <span data-command="restore">
            <ActForm action={moderateAction} fields={{ targetId: post.id, act: "restore" }}>
              {t("restore")}
            </ActForm>
          </span>
        </ModeratedPost>
      ))}
    </QueueSection>
  );
}
