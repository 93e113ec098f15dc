import type { PostView } from "@/lib/debate/views";

type Told = Readonly<{ by: string; reason: string }>;

/** A post and who flagged it since it was last settled, or before, with what was noted then. */
export type Flagged = Readonly<{
  post: PostView;
  flags: readonly Told[];
  settled: readonly Told[];
  notes: readonly Readonly<{ by: string; note: string | null; createdAt: string }>[];
}>;

type OfPost = Readonly<{ post: PostView }>;

/** Of the flagged posts, as they stand now, those that the class still sees. */
export const stillFlagged = <One extends OfPost>(
  flagged: readonly One[],
  posts: readonly PostView[],
): readonly One[] => flaggedHere(flagged, posts, new Set());

/** The same, and those that are hidden and in `judged`. */
export function flaggedHere<One extends OfPost>(
  flagged: readonly One[],
  posts: readonly PostView[],
  judged: ReadonlySet<string>,
): readonly One[] {
  const now = new Map(posts.map((post) => [post.id, post]));
  return flagged
    .map((one) => ({ ...one, post: now.get(one.post.id) ?? one.post }))
    .filter(({ post: { id, status } }) => status === "PUBLISHED" || (status === "HIDDEN" && judged.has(id)));
}
