import type { PostView } from "@/lib/debate/views";

export type Flagged = Readonly<{
  post: PostView;
  flags: readonly Readonly<{ by: string; reason: string }>[];
}>;

/** Of the flagged posts those that the class still sees. */
export function stillFlagged(flagged: readonly Flagged[], posts: readonly PostView[]): readonly Flagged[] {
  const now = new Map(posts.map((post) => [post.id, post]));
  return flagged.filter(({ post }) => (now.get(post.id) ?? post).status === "PUBLISHED");
}
