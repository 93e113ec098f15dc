import { groupPosts } from "@/components/live/group-posts";
import { allIn, threadsOf } from "@/components/post/thread-order";
import type { Flow, FlowPart, FlowState } from "@/lib/debate/flow";
import type { MotionView, ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";

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

/** A paragraph's branch, with what it was made of. */
export type Root = Branch & Readonly<{ part: FlowPart | null; posts: readonly PostView[] }>;

/**
 * The essay's paragraphs in their order, each with its published posts as threads. A post that is no longer
 * shown keeps its place, as long as a published one hangs from it. With the tree from `before`, a paragraph
 * on which nothing changed is the very same object.
 */
export function argumentTree(
  { paragraphs }: Pick<MotionView, "paragraphs">,
  posts: readonly PostView[],
  flow: Flow,
  before: readonly Root[] = [],
): readonly Root[] {
  const standing = groupPosts(standingPosts(posts), ({ paragraphId }) => paragraphId);
  const former = new Map(before.map((root) => [root.id, root]));
  return paragraphs.map((paragraph) => {
    const made = { part: flow.parts.get(paragraph.id) ?? null, posts: standing.get(paragraph.id) ?? [] };
    const root = former.get(paragraph.id);
    return root?.paragraph === paragraph && isMadeOf(root, made)
      ? root
      : { ...grow(paragraph, made), ...made };
  });
}

type Made = Pick<Root, "part" | "posts">;

const isMadeOf = (root: Root, { part, posts }: Made): boolean =>
  root.part === part &&
  root.posts.length === posts.length &&
  root.posts.every((post, at) => post === posts[at]);

function grow(paragraph: ParagraphView, { part, posts }: Made): Branch {
  const states = new Map(part?.items.map(({ id, state }) => [id, state]));
  const branch = (id: string, post: PostView | null, answers: readonly Branch[]): Branch => ({
    id,
    paragraph,
    post,
    state: states.get(id) ?? "none",
    answers,
    below: answers.reduce((sum, { below }) => sum + 1 + below, 0),
  });
  const threads = threadsOf(posts);
  const grown = new Map<string, Branch>();
  const above = (answers: typeof threads) => answers.flatMap(({ post }) => grown.get(post.id) ?? []);
  // From the last to the first, so that what answers a post is there before it.
  for (const { post, replies } of allIn(threads).toReversed())
    grown.set(post.id, branch(post.id, post, above(replies)));
  return branch(paragraph.id, null, above(threads));
}

function standingPosts(posts: readonly PostView[]): readonly PostView[] {
  const known = new Map(posts.map((post) => [post.id, post]));
  const standing = new Set<string>();
  for (const post of posts) {
    if (post.status !== "PUBLISHED") continue;
    for (let at: PostView | undefined = post; at && !standing.has(at.id); at = known.get(at.parentId ?? ""))
      standing.add(at.id);
  }
  return posts.filter(({ id }) => standing.has(id));
}

/** How many posts the map has in all. */
export const countPosts = (tree: readonly Branch[]): number =>
  tree.reduce((sum, { below }) => sum + below, 0);
