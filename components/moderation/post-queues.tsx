"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import type { PostView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { useJudgedHere } from "./judged-here";
import { ModeratedPost } from "./moderated-post";
import { QueueSection } from "./queue-section";
import { ReasonedButton } from "./reasoned-button";
import { type Flagged, flaggedHere } from "./still-flagged";

/** Posts that wait for the teacher, live; what she rejects here stays in its place with the way back. */
export function PendingPosts() {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const judged = useJudgedHere();
  const pending = posts.filter(({ status }) => status === "PENDING");
  const shown = posts.filter(
    ({ id, status }) => status === "PENDING" || (status === "REJECTED" && judged.ids.has(id)),
  );
  return (
    <QueueSection
      title={t("pending")}
      count={pending.length}
      empty={shown.length === 0 ? t("pendingNone") : null}
    >
      {shown.map((post) =>
        post.status === "REJECTED" ? (
          <JudgedPost key={post.id} post={post} />
        ) : (
          <ModeratedPost key={post.id} post={post} commands={["approve", "reject"]}>
            <span data-command="approve">
              <ActForm action={moderateAction} fields={{ targetId: post.id, act: "approve" }} look="primary">
                {t("approve")}
              </ActForm>
            </span>
            <span data-command="reject" className="contents">
              <ReasonedButton
                act="reject"
                targetId={post.id}
                look="danger"
                onDone={() => judged.add(post.id)}
              />
            </span>
          </ModeratedPost>
        ),
      )}
    </QueueSection>
  );
}

/** Posts that the class flagged and that are still shown, or were until she hid them here. */
export function FlaggedPosts({ flagged }: Readonly<{ flagged: readonly Flagged[] }>) {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const judged = useJudgedHere();
  const shown = flaggedHere(flagged, posts, judged.ids);
  const waiting = shown.filter(({ post }) => post.status === "PUBLISHED");
  return (
    <QueueSection
      title={t("flagged")}
      count={waiting.length}
      empty={shown.length === 0 ? t("flaggedNone") : null}
    >
      {shown.map(({ post, flags }) =>
        post.status === "HIDDEN" ? (
          <JudgedPost key={post.id} post={post} />
        ) : (
          <ModeratedPost
            key={post.id}
            post={post}
            commands={["resolve", "hide"]}
            note={<Reasons of={flags} />}
          >
            <span data-command="resolve">
              <ActForm action={moderateAction} fields={{ targetId: post.id, act: "resolve-flag" }}>
                {t("resolve")}
              </ActForm>
            </span>
            <span data-command="hide" className="contents">
              <ReasonedButton
                act="hide"
                targetId={post.id}
                look="danger"
                onDone={() => judged.add(post.id)}
              />
            </span>
          </ModeratedPost>
        ),
      )}
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

/** Posts that the class does not see any more, live, but for those that were judged on this page. */
export function HiddenPosts() {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const judged = useJudgedHere();
  const hidden = posts.filter(
    ({ id, status }) => (status === "HIDDEN" || status === "REJECTED") && !judged.ids.has(id),
  );
  if (hidden.length === 0) return null;
  return (
    <QueueSection title={t("hidden")} count={hidden.length} empty={null}>
      {hidden.map((post) => (
        <JudgedPost key={post.id} post={post} />
      ))}
    </QueueSection>
  );
}

/** A post that is hidden or rejected: why, and the way back. */
function JudgedPost({ post }: Readonly<{ post: PostView }>) {
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
