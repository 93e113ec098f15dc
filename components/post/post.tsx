"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Folded } from "@/components/folding/folded";
import type { Standing } from "@/components/live/use-standing";
import { SendingFoot, ThrownAway } from "@/components/outbox/sending-foot";
import type { SentWords } from "@/components/outbox/sent-post";
import { FormerSide } from "@/components/placed/former-side";
import { SaidWords } from "@/components/said/said-words";
import type { PostView } from "@/lib/debate/views";
import { EvidenceList } from "./evidence-list";
import { PostHead } from "./post-head";
import { PostStatus } from "./post-status";
import { PostTools } from "./post-tools";
import { SaidBack } from "./said-back";
import { Strength } from "./strength";

type Props = Readonly<{
  post: PostView;
  /** What was sent, where the post is not with the class yet. */
  sent: SentWords | null;
  answered: PostView | undefined;
  /** Whether it stands so deep that its place alone does not say what it answers. */
  isFarIn: boolean;
  /** Whether the reader was led to it: nothing of it is folded then. */
  isLedTo: boolean;
  language: string;
  standing: Standing;
  onMark: (postId: string | null) => void;
}>;

/** One post. It is drawn again only when it, or what is done with it, changes. */
export const Post = memo(function Post({
  post,
  sent,
  answered,
  isFarIn,
  isLedTo,
  language,
  standing,
  onMark,
}: Props) {
  const t = useTranslations("post");
  if (sent?.sent.fault === "thrown") return <ThrownAway words={sent} />;
  return (
    <article
      id={`post-${post.id}`}
      aria-label={t("labelled", {
        name: post.author?.name ?? t("nobody"),
        kind: t(`does.${post.kind}`),
      })}
      data-post={sent ? undefined : post.id}
      data-side={post.side}
      data-status={sent ? (sent.sent.fault ? "UNSENT" : "SENDING") : post.status}
      tabIndex={-1}
      className="post"
      onPointerEnter={() => onMark(post.id)}
      onPointerLeave={() => onMark(null)}
      onFocus={() => onMark(post.id)}
      onBlur={() => onMark(null)}
    >
      {post.body === null ? (
        <p className="py-1 text-quiet italic">{t(post.status === "WITHDRAWN" ? "withdrawn" : "hidden")}</p>
      ) : (
        <>
          <PostHead
            post={post}
            answered={isFarIn ? (answered ?? null) : null}
            readerId={standing.writer.id}
          />
          <FormerSide post={post} reader={standing.writer} />
          <SaidBack post={post} answered={answered} standing={standing} />
          {post.quote ? (
            <Folded
              as="blockquote"
              text={post.quote.exact}
              isOpen={isLedTo}
              lang={language}
              className="quote"
            />
          ) : null}
          {post.quotedBefore === undefined ? null : (
            <p lang={language} className="quoted-before">
              {t("writtenAbout")} <q>{post.quotedBefore}</q>
            </p>
          )}
          <SaidWords post={post} language={language} isOpen={isLedTo} className="post-body" />
          <EvidenceList evidence={post.evidence} />
          <PostStatus post={post} readerId={standing.writer.id} />
          <Strength postId={post.id} />
          {sent ? <SendingFoot words={sent} /> : <PostTools post={post} standing={standing} />}
        </>
      )}
    </article>
  );
});
