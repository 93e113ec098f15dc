import type { Credits } from "@/lib/debate/credits";
import type { MaskedCount } from "@/lib/debate/masking/masked-count";
import type { PostView } from "@/lib/debate/views";
import type { Credit } from "./credited-post";

/**
 * The credited posts that the reader may read, in the order of the credits. What was hidden or withdrawn
 * since is left out.
 */
export function creditedPosts(credits: Credits<MaskedCount>, posts: readonly PostView[]): readonly Credit[] {
  const published = new Map(
    posts.filter(({ status }) => status === "PUBLISHED").map((post) => [post.id, post]),
  );
  return credits.posts.flatMap(({ postId, moved, held }) => {
    const post = published.get(postId);
    return post ? [{ post, credited: { moved, held } }] : [];
  });
}
