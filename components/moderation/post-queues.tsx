"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import type { PostView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { useJudgedHere } from "./judged-here";
import { JudgedPost } from "./judged-post";
import { ModeratedPost } from "./moderated-post";
import { QueueSection } from "./queue-section";
import { ReasonedButton } from "./reasoned-button";

const itself = (post: PostView): PostView => post;

type Props = Readonly<{ found: Readonly<Record<string, readonly string[]>> }>;

/**
 * Posts that wait for the teacher, live, with the words that the filter found in them; what she rejects here
 * stays in its place with the way back.
 */
export function PendingPosts({ found }: Props) {
  const t = useTranslations("moderation");
  const { posts, room } = useSnapshot();
  const judged = useJudgedHere();
  const pending = posts.filter(({ status }) => status === "PENDING");
  const shown = posts.filter(
    ({ id, status }) => status === "PENDING" || (status === "REJECTED" && judged.ids.has(id)),
  );
  const none = room.settings.wordFilter ? t("pendingNoneFilter") : t("pendingNone");
  return (
    <QueueSection
      title={t("pending")}
      items={shown}
      postOf={itself}
      count={pending.length}
      empty={shown.length === 0 ? none : null}
    >
      {(post) =>
        post.status === "REJECTED" ? (
          <JudgedPost key={post.id} post={post} />
        ) : (
          <ModeratedPost
            key={post.id}
            post={post}
            commands={["approve", "reject"]}
            note={<Found words={found[post.id] ?? []} />}
          >
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
        )
      }
    </QueueSection>
  );
}

/** What the word filter found, which is told to nobody else. */
function Found({ words }: Readonly<{ words: readonly string[] }>) {
  const t = useTranslations("moderation");
  if (words.length === 0) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      {t("found")}
      {words.map((word) => (
        <mark key={word} className="border bg-raised px-1.5 font-semibold text-ink wrap-anywhere">
          {word}
        </mark>
      ))}
    </p>
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
    <QueueSection title={t("hidden")} items={hidden} postOf={itself} count={hidden.length} empty={null}>
      {(post) => <JudgedPost key={post.id} post={post} />}
    </QueueSection>
  );
}

/** All that the class sees, the newest first: to choose from, or to hide one. */
export function PublishedPosts() {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const judged = useJudgedHere();
  const published = posts.filter(({ status }) => status === "PUBLISHED").toReversed();
  return (
    <QueueSection
      title={t("published")}
      items={published}
      postOf={itself}
      count={published.length}
      empty={published.length === 0 ? t("publishedNone") : null}
    >
      {(post) => (
        <ModeratedPost key={post.id} post={post} commands={["hide"]}>
          <span data-command="hide" className="contents">
            <ReasonedButton act="hide" targetId={post.id} onDone={() => judged.add(post.id)} />
          </span>
        </ModeratedPost>
      )}
    </QueueSection>
  );
}
