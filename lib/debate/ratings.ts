import { type Refusal, refuse } from "./outcome";
import { phaseOf } from "./phases";
import { changeRefusal, type Stand, type Writer } from "./posts";
import { otherSide, type Side, type Status } from "./vocabulary";

/**
 * How persuasive one member found a post: 1 to 5. `raterSide` is the rater's side when rating, null for a
 * judge.
 */
export type Rating = Readonly<{
  postId: string;
  raterId: string;
  raterSide: Side | null;
  score: number;
  phaseIndex: number;
}>;

/**
 * How strong readers find a post, once the phase in which they rated it is over. `mean` is of scores from 1
 * to 5 by judges and the other side, whose praise weighs most; null where only the author's own side rated.
 * `count` is how many ratings are in `mean`; the own side's stand apart.
 */
export type RatingView = Readonly<{
  mean: number | null;
  count: number;
  ownSide: Readonly<{ mean: number; count: number }> | null;
}>;

/**
 * Why a member may not rate a post now, or null. A mute does not take the rating away; the teacher's is not
 * asked for.
 */
export function ratingRefusal(
  stand: Stand,
  writer: Writer,
  post: Readonly<{ authorId: string; status: Status }>,
): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.role === "TEACHER") return refuse("not-allowed");
  if (post.authorId === writer.id) return refuse("own-post");
  if (post.status !== "PUBLISHED") return refuse("not-found");
  const phase = phaseOf(stand.clock);
  return phase.allows.rate ? null : refuse("phase-closed", { phase: phase.key });
}

/**
 * What the class thinks of each post given, by post id: the other side's ratings weigh 2, those of judges 1,
 * means are rounded to one decimal. Ratings of a phase that is not over count for nothing, and of each rater
 * the last that counts (`ratings` are in the order they were given); a post without any is not in it.
 */
export function ratingsOf(
  ratings: readonly Rating[],
  posts: readonly Readonly<{ id: string; side: Side | null }>[],
  isOver: (phaseIndex: number) => boolean,
): Readonly<Record<string, RatingView>> {
  const byPost = new Map<string, Map<string, Rating>>();
  for (const rating of ratings) {
    if (!isOver(rating.phaseIndex)) continue;
    const byRater = byPost.get(rating.postId) ?? new Map<string, Rating>();
    byPost.set(rating.postId, byRater.set(rating.raterId, rating));
  }
  const rated = posts.flatMap(({ id, side }) => {
    const counted = byPost.get(id);
    return counted ? [[id, viewOf([...counted.values()], side)] as const] : [];
  });
  return Object.fromEntries(rated);
}

function viewOf(ratings: readonly Rating[], side: Side | null): RatingView {
  const isOwn = ({ raterSide }: Rating) => side !== null && raterSide === side;
  const own = ratings.filter(isOwn);
  const others = ratings.filter((rating) => !isOwn(rating));
  const isOther = ({ raterSide }: Rating) => side !== null && raterSide === otherSide(side);
  const ownMean = meanOf(own, () => 1);
  return {
    mean: meanOf(others, (rating) => (isOther(rating) ? 2 : 1)),
    count: others.length,
    ownSide: ownMean === null ? null : { mean: ownMean, count: own.length },
  };
}

function meanOf(ratings: readonly Rating[], weightOf: (rating: Rating) => number): number | null {
  const weights = ratings.reduce((sum, rating) => sum + weightOf(rating), 0);
  const scores = ratings.reduce((sum, rating) => sum + weightOf(rating) * rating.score, 0);
  return weights === 0 ? null : Math.round((10 * scores) / weights) / 10;
}
