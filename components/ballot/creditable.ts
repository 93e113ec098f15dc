import { groupPosts } from "@/components/live/group-posts";
import { creditRefusal } from "@/lib/debate/credits";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";

/** The posts on one paragraph that may be credited. */
export type Creditable = Readonly<{ number: number; posts: readonly PostView[] }>;

/**
 * What a voter may credit, in the essay's order: published posts of others. Paragraphs without any are left
 * out.
 */
export function creditableIn(
  paragraphs: readonly ParagraphView[],
  posts: readonly PostView[],
  voterId: string,
): readonly Creditable[] {
  const known = new Map(
    posts.map((post) => [post.id, { authorId: post.author?.memberId ?? "", status: post.status }]),
  );
  const may = posts.filter(({ id }) => creditRefusal([id], known, voterId) === null);
  const groups = groupPosts(may, ({ paragraphId }) => paragraphId);
  return paragraphs
    .map(({ id, number }) => ({ number, posts: groups.get(id) ?? [] }))
    .filter((creditable) => creditable.posts.length > 0);
}

/** Whether one more post would be one too many. */
export const isFull = (picked: readonly string[]): boolean =>
  creditRefusal([...picked, ""], new Map(), "") === "too-many-credits";

/** Whether a post is looked for by this text: its author, its words or its paragraph ("¶3"). */
export const isFound = ({ author, body }: PostView, number: number, text: string): boolean =>
  `¶${number} ${author?.name ?? ""} ${body ?? ""}`
    .toLocaleLowerCase()
    .includes(text.trim().toLocaleLowerCase());
