import type { PostRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";

/**
 * Whether a room has since come to nothing but more posts, all by others than this member and open to all:
 * what their page shows of it may then stand a moment longer, for the stream brings the rest. What did not
 * change is the same object.
 */
export function hasOnlyNewPosts(before: WholeRoom, after: WholeRoom, memberId: string): boolean {
  if (before === after) return true;
  const { seq: _, posts: former, ...frame } = before;
  const isSame = (Object.keys(frame) as (keyof typeof frame)[]).every((part) => frame[part] === after[part]);
  return (
    isSame &&
    after.gate === null &&
    former.every((row, at) => isSameButAnswered(row, after.posts[at])) &&
    after.posts.slice(former.length).every(({ authorId }) => authorId !== memberId)
  );
}

/** A post that was answered is another row, in which nothing else is another value. */
const isSameButAnswered = (before: PostRow, after: PostRow | undefined): boolean =>
  before === after ||
  (after !== undefined &&
    (Object.keys(before) as (keyof PostRow)[]).every(
      (part) => part === "hasReplies" || before[part] === after[part],
    ));
