import { groupPosts } from "@/components/post/group-posts";
import { type Thread, threadsOf } from "@/components/post/thread-order";
import type { Flow, FlowState } from "@/lib/debate/flow";
import type { MotionView, ParagraphView, PostView } from "@/lib/debate/views";

/** A paragraph of the essay or a post, with everything that answers it. */
export type Branch = Readonly<{
  id: string;
  paragraph: ParagraphView;
  /** Null for the paragraph itself. */
  post: PostView | null;
  state: FlowState;
  answers: readonly Branch[];
  /** How many posts stand below it, in all. */
  below: number;
}>;

/**
 * The essay's paragraphs in their order, each with its published posts as threads. A post that is no longer shown keeps its place, as long as a
 * published one hangs from it.
 */
export function argumentTree({ paragraphs }: Pick<MotionView, "paragraphs">, posts: readonly PostView[], flow: Flow): readonly Branch[] {
  const standing = groupPosts(standingPosts(posts), ({ paragraphId }) => paragraphId);
  return paragraphs.map((paragraph) => {
    const items = flow.parts.get(paragraph.id)?.items ?? [];
    const states = new Map(items.map(({ id, state }) => [id, state]));
    const branch = (id: string, post: PostView | null, answers: readonly Branch[]): Branch => ({
      id,
      paragraph,
      post,
      state: states.get(id) ?? "none",
      answers,
      below: answers.reduce((sum, { below }) => sum + 1 + below, 0),
    });
    const grow = ({ post, replies }: Thread): Branch => branch(post.id, post, replies.map(grow));
    return branch(paragraph.id, null, threadsOf(standing.get(paragraph.id) ?? []).map(grow));
  });
}

function standingPosts(posts: readonly PostView[]): readonly PostView[] {
  const known = new Map(posts.map((post) => [post.id, post]));
  const standing = new Set<string>();
  for (const post of posts) {
    if (post.status !== "PUBLISHED") continue;
    for (let at: PostView | undefined = post; at && !standing.has(at.id); at = known.get(at.parentId ?? "")) standing.add(at.id);
  }
  return posts.filter(({ id }) => standing.has(id));
}

/** How many posts the map has in all. */
export const countPosts = (tree: readonly Branch[]): number => tree.reduce((sum, { below }) => sum + below, 0);
