"use client";

import { useTranslations } from "next-intl";
import type { PostView } from "@/lib/debate/views";
import { EvidenceList } from "./evidence-list";
import { PostHead } from "./post-head";
import { PostStatus } from "./post-status";
import { PostTools } from "./post-tools";
import { SaidBack } from "./said-back";
import { Strength } from "./strength";
import type { Thread } from "./thread-order";
import type { Standing } from "./use-standing";

type Props = Readonly<{
  thread: Thread;
  language: string;
  standing: Standing;
  /** How deep it stands; from the fourth level on replies are no longer moved in. */
  depth?: number;
  answered?: PostView;
  onMark: (postId: string | null) => void;
}>;

const deepest = 3;

/** A post with everything that was answered to it. */
export function PostItem({ thread: { post, replies }, language, standing, depth = 0, answered, onMark }: Props) {
  const words = useTranslations("post");
  const isGone = post.body === null;
  const under = replies.length > 0 && (
    <ol className={depth < deepest ? "replies" : undefined}>
      {replies.map((reply) => (
        <PostItem
          key={reply.post.id}
          thread={reply}
          language={language}
          standing={standing}
          depth={depth + 1}
          answered={post}
          onMark={onMark}
        />
      ))}
    </ol>
  );
  return (
    <li>
      <article
        id={`post-${post.id}`}
        aria-label={words("labelled", { name: post.author?.name ?? words("nobody"), kind: words(`does.${post.kind}`) })}
        data-post={post.id}
        data-side={post.side}
        data-status={post.status}
        tabIndex={-1}
        className="post"
        onPointerEnter={() => onMark(post.id)}
        onPointerLeave={() => onMark(null)}
        onFocus={() => onMark(post.id)}
        onBlur={() => onMark(null)}
      >
        {isGone ? (
          <p className="py-1 text-quiet italic">{words(post.status === "WITHDRAWN" ? "withdrawn" : "hidden")}</p>
        ) : (
          <>
            <PostHead post={post} answered={depth > deepest ? (answered ?? null) : null} readerId={standing.writer.id} />
            <SaidBack post={post} answered={answered} standing={standing} />
            {post.quote ? (
              <blockquote lang={language} className="quote">
                {post.quote.exact}
              </blockquote>
            ) : null}
            <div className="post-body">{post.body}</div>
            <EvidenceList evidence={post.evidence} />
            <PostStatus post={post} />
            <Strength postId={post.id} />
            <PostTools post={post} standing={standing} />
          </>
        )}
      </article>
      {under}
    </li>
  );
}
