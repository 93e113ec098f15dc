import { type Refusal, refuse } from "../outcome";
import { postRefusal, type Stand, type Writer } from "../posts";
import { mayWriteNow } from "../turn/now";
import type { Status } from "../vocabulary";

type Written = Readonly<{ authorId: string; status: Status; phaseIndex: number }>;

/**
 * Who has posted in a phase, by their ids: what waits, was hidden or rejected counts for its author, what
 * was taken back does not.
 */
export const postedIn = (posts: readonly Written[], phaseIndex: number): ReadonlySet<string> =>
  new Set(
    posts.flatMap((post) =>
      post.phaseIndex === phaseIndex && post.status !== "WITHDRAWN" ? [post.authorId] : [],
    ),
  );

/**
 * Why a member may not be nudged now, or null: a nudge is for students who could write, and have not in this
 * phase.
 */
export function nudgeRefusal(stand: Stand, to: Writer, hasPosted: boolean): Refusal | null {
  if (to.role !== "STUDENT") return refuse("not-allowed");
  if (hasPosted) return refuse("not-changeable");
  const { onEssay, inReply } = mayWriteNow({ stand, writer: to });
  return onEssay.length + inReply.length > 0 ? null : postRefusal(stand, to, "QUESTION", null);
}

/** How long a nudge stands before there may be another, in milliseconds. */
export const nudgeRests = 60_000;
