import type { PostView } from "@/lib/debate/views";

export type Flagged = Readonly<{
  post: PostView;
  flags: readonly Readonly<{ by: string; reason: string }>[];
}>;

/** Of the flagged posts, as they stand now, those that the class still sees. */
export const stillFlagged = (flagged: readonly Flagged[], posts: readonly PostView[]): readonly Flagged[] =>
  flaggedHere(flagged, posts, new Set());

/** The same, and those that are hidden and in `judged`. */
export function flaggedHere(
  flagged: readonly Flagged[],
  posts: readonly PostView[],
  judged: ReadonlySet<string>,
): readonly Flagged[] {
  const now = new Map(posts.map((post) => [post.id, post]));
  return flagged
    .map(({ post, flags }) => ({ post: now.get(post.id) ?? post, flags }))
    .filter(({ post: { id, status } }) => status === "PUBLISHED" || (status === "HIDDEN" && judged.has(id)));
}
