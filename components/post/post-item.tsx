"use client";

import type { Standing } from "@/components/live/use-standing";
import type { SentWords } from "@/components/outbox/sent-post";
import { Post } from "./post";
import { type Thread, unfolded } from "./thread-order";

type Props = Readonly<{
  thread: Thread;
  /** Posts that are not with the class yet, by their id. */
  sent: ReadonlyMap<string, SentWords>;
  /** The post that the reader was led to. */
  ledToId: string | null;
  language: string;
  standing: Standing;
  /** How deep it stands; below the fourth level all replies stand side by side. */
  depth?: number;
  onMark: (postId: string | null) => void;
}>;

const deepest = 3;

/** A post with everything that was answered to it. */
export function PostItem({ thread: { post, answered, replies }, depth = 0, ...rest }: Props) {
  const { sent, ledToId, language, standing, onMark } = rest;
  const isFarIn = depth > deepest;
  const below = depth < deepest ? replies : unfolded(replies);
  return (
    <li>
      <Post
        {...{ post, answered, isFarIn, language, standing, onMark }}
        sent={sent.get(post.id) ?? null}
        isLedTo={post.id === ledToId}
      />
      {below.length > 0 ? (
        <ol className={depth < deepest ? "replies" : undefined}>
          {below.map((reply) => (
            <PostItem key={reply.post.id} thread={reply} depth={depth + 1} {...rest} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}
