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
    former.every((row, at) => row === after.posts[at]) &&
    after.posts.slice(former.length).every(({ authorId }) => authorId !== memberId)
  );
}
