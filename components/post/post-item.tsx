"use client";

import type { Standing } from "@/components/live/use-standing";
import type { SentWords } from "@/components/outbox/sent-post";
import type { PostView } from "@/lib/debate/views";
import { Post } from "./post";
import type { Thread } from "./thread-order";

type Props = Readonly<{
  thread: Thread;
  /** Posts that are not with the class yet, by their id. */
  sent: ReadonlyMap<string, SentWords>;
  /** The post that the reader was led to. */
  ledToId: string | null;
  language: string;
  standing: Standing;
  /** How deep it stands; from the fourth level on replies are no longer moved in. */
  depth?: number;
  answered?: PostView;
  onMark: (postId: string | null) => void;
}>;

const deepest = 3;

/** A post with everything that was answered to it. */
export function PostItem({ thread: { post, replies }, depth = 0, answered, ...rest }: Props) {
  const { sent, ledToId, language, standing, onMark } = rest;
  const isFarIn = depth > deepest;
  return (
    <li>
      <Post
        {...{ post, answered, isFarIn, language, standing, onMark }}
        sent={sent.get(post.id) ?? null}
        isLedTo={post.id === ledToId}
      />
      {replies.length > 0 ? (
        <ol className={depth < deepest ? "replies" : undefined}>
          {replies.map((reply) => (
            <PostItem key={reply.post.id} thread={reply} depth={depth + 1} answered={post} {...rest} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}
