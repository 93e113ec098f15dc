import type { Side, Status } from "../vocabulary";

/** How many posts, and how many replies to the other side. */
export type Targets = Readonly<{ posts: number; replies: number }>;

type Written = Readonly<{
  id: string;
  parentId: string | null;
  side: Side | null;
  status: Status;
  author: Readonly<{ memberId: string }> | null;
}>;

/** What a room asks of each student; null where it asks nothing. */
export const targetsOf = ({
  wantedPosts,
  wantedReplies,
}: Readonly<{ wantedPosts: number; wantedReplies: number }>): Targets | null =>
  wantedPosts + wantedReplies === 0 ? null : { posts: wantedPosts, replies: wantedReplies };

/** What a member has published of it: a reply counts as a post, too. */
export function progressOf(posts: readonly Written[], memberId: string): Targets {
  const theirs = posts.filter(
    ({ author, status }) => author?.memberId === memberId && status === "PUBLISHED",
  );
  const sideOf = new Map(posts.map(({ id, side }) => [id, side]));
  const isAcross = ({ parentId, side }: Written) => {
    const other = parentId === null ? null : sideOf.get(parentId);
    return Boolean(side && other && other !== side);
  };
  return { posts: theirs.length, replies: theirs.filter(isAcross).length };
}

/** What is still to be written; both 0 where nothing is. */
export const leftOf = (wanted: Targets, written: Targets): Targets => ({
  posts: Math.max(0, wanted.posts - written.posts),
  replies: Math.max(0, wanted.replies - written.replies),
});
