import type { MemberView, PostView } from "../views";

/**
 * Which posts are not to be chosen for the wall, of those that its snapshot has: what was flagged, and what
 * somebody wrote who is muted or was sent out.
 */
export function keptOffIn(
  posts: readonly PostView[],
  members: readonly MemberView[],
): (postId: string) => boolean {
  const welcome = new Set(members.flatMap(({ id, isKeptOff }) => (isKeptOff ? [] : [id])));
  const fit = new Set(
    posts.flatMap(({ id, isKeptOff, author }) =>
      !isKeptOff && author && welcome.has(author.memberId) ? [id] : [],
    ),
  );
  return (postId) => !fit.has(postId);
}
