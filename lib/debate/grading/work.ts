import type { Snapshot } from "../events";
import type { RatingView } from "../ratings";
import { countWords } from "../text/text";
import type { PostView } from "../views";
import { progressOf, type Targets } from "./targets";

/** A post with what it answers, and what answered it, as far as its reader sees these. */
export type WrittenPost = Readonly<{
  post: PostView;
  answers: PostView | null;
  answeredBy: readonly PostView[];
  rating: RatingView | null;
}>;

/** What a student published, and how many of these posts others replied to. */
export type WorkCounts = Targets & Readonly<{ words: number; answered: number }>;

/** All that a member wrote, as whoever has the snapshot sees it, paragraph by paragraph. */
export function workOf(
  { motion, posts, ratings }: Pick<Snapshot, "motion" | "posts" | "ratings">,
  memberId: string,
): readonly WrittenPost[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const answersTo = new Map<string | null, PostView[]>();
  for (const post of posts)
    if (post.body !== null) {
      const answers = answersTo.get(post.parentId) ?? [];
      answers.push(post);
      answersTo.set(post.parentId, answers);
    }
  const own = posts.filter(({ author }) => author?.memberId === memberId);
  const place = new Map(motion.paragraphs.map(({ id, number }) => [id, number]));
  const placeOf = ({ paragraphId }: PostView) => place.get(paragraphId) ?? 0;
  return own
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((post) => ({
      post,
      answers: (post.parentId && byId.get(post.parentId)) || null,
      answeredBy: answersTo.get(post.id) ?? [],
      rating: ratings[post.id] ?? null,
    }));
}

export function countWork(
  snapshot: Pick<Snapshot, "motion" | "posts" | "ratings">,
  memberId: string,
): WorkCounts {
  const published = workOf(snapshot, memberId).filter(({ post }) => post.status === "PUBLISHED");
  const isByOther = ({ author }: PostView) => author?.memberId !== memberId;
  return {
    ...progressOf(snapshot.posts, memberId),
    words: published.reduce((sum, { post }) => sum + countWords(post.body ?? ""), 0),
    answered: published.filter(({ answeredBy }) => answeredBy.some(isByOther)).length,
  };
}
