"use client";

import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import { useSnapshot } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { moderateAction } from "@/lib/moderation/actions";
import { useJudgedHere } from "./judged-here";
import { JudgedPost } from "./judged-post";
import { ModeratedPost } from "./moderated-post";
import { PostContext } from "./post-context";
import { QueueSection } from "./queue-section";
import { ReasonedButton } from "./reasoned-button";
import { ResolveForm } from "./resolve-form";
import { type Flagged, flaggedHere } from "./still-flagged";

const postOf = ({ post }: Flagged) => post;

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
      items={shown}
      postOf={postOf}
      count={waiting.length}
      empty={shown.length === 0 ? t("flaggedNone") : null}
    >
      {(one) =>
        one.post.status === "HIDDEN" ? (
          <JudgedPost key={one.post.id} post={one.post} />
        ) : (
          <ModeratedPost
            key={one.post.id}
            post={one.post}
            commands={["resolve", "hide"]}
            note={
              <>
                <PostContext post={one.post} />
                <Flags of={one} />
              </>
            }
          >
            <span data-command="resolve" className="contents">
              <ResolveForm postId={one.post.id} />
            </span>
            <span data-command="hide" className="contents">
              <ReasonedButton
                act="hide"
                targetId={one.post.id}
                look="danger"
                onDone={() => judged.add(one.post.id)}
              />
            </span>
          </ModeratedPost>
        )
      }
    </QueueSection>
  );
}

/** Flags that were settled, with what was noted: they can be opened again. */
export function SettledFlags({ settled }: Readonly<{ settled: readonly Flagged[] }>) {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  const now = new Map(posts.map((post) => [post.id, post]));
  if (settled.length === 0) return null;
  return (
    <Disclosure look="section" summary={t("settled", { count: settled.length })}>
      {settled.map((one) => (
        <ModeratedPost
          key={one.post.id}
          post={now.get(one.post.id) ?? one.post}
          commands={[]}
          note={<Flags of={one} />}
        >
          <ActForm action={moderateAction} fields={{ targetId: one.post.id, act: "reopen-flag" }}>
            {t("reopen")}
          </ActForm>
        </ModeratedPost>
      ))}
    </Disclosure>
  );
}

/** Who flagged a post and why, how often that was so before, and what was noted of it then. */
function Flags({ of: { flags, settled, notes } }: Readonly<{ of: Flagged }>) {
  const t = useTranslations("moderation");
  return (
    <div className="grid gap-1 text-sm">
      {flags.length > 0 ? (
        <p className="font-semibold">
          {settled.length > 0
            ? t("flaggedAgain", { count: flags.length, before: settled.length })
            : t("flaggedTimes", { count: flags.length })}
        </p>
      ) : null}
      <ul>
        {[...flags, ...settled].map(({ by, reason }) => (
          <li key={by} className="wrap-anywhere">
            <span aria-hidden="true">⚑ </span>
            {t("flaggedBy", { name: by, reason })}
          </li>
        ))}
      </ul>
      {notes.map(({ by, note, createdAt }) => (
        <p key={createdAt} className="text-quiet wrap-anywhere">
          <LocalTime at={createdAt} /> · {note ? t("settledNote", { by, note }) : t("settledBy", { by })}
        </p>
      ))}
    </div>
  );
}
