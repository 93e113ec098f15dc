import {
  type Ballot,
  fewestMatched,
  type MaskedCount,
  maskCount,
  type Pair,
  type Tally,
  tallyOf,
} from "./swing";
import type { Choice, Status } from "./vocabulary";

/**
 * Matched voters who credit something, by opening choice: `moved` cast another closing ballot than they
 * opened with, `held` the same.
 */
export type Credited<Count = number> = Readonly<{
  moved: Readonly<Record<Choice, Count>>;
  held: Readonly<Record<Choice, Count>>;
}>;

/**
 * What voters say moved them: most who moved first, then most who held, then as the posts are given. What
 * nobody credits is not in it.
 */
export type Credits<Count = number> = Readonly<{
  posts: readonly (Readonly<{ postId: string; paragraphId: string }> & Credited<Count>)[];
  paragraphs: readonly (Readonly<{ paragraphId: string }> & Credited<Count>)[];
}>;

/** Credits as students see them. */
export type MaskedCredits = Credits<MaskedCount>;

const mostCredits = 3;

/**
 * Why a voter may not credit these posts, or null: at most 3, each once, published, and not the voter's own.
 * `known` are the room's posts by id.
 */
export function creditRefusal(
  postIds: readonly string[],
  known: ReadonlyMap<string, Readonly<{ authorId: string; status: Status }>>,
  voterId: string,
): "too-many-credits" | "credit-twice" | "own-post" | "not-found" | null {
  if (postIds.length > mostCredits) return "too-many-credits";
  if (new Set(postIds).size < postIds.length) return "credit-twice";
  const credited = postIds.map((id) => known.get(id));
  if (credited.some((post) => post?.authorId === voterId)) return "own-post";
  return credited.every((post) => post?.status === "PUBLISHED") ? null : "not-found";
}

/**
 * Who credited what (domain.md, "Credits"). Only members who cast both ballots count, and only posts that are
 * given; a member counts once for a paragraph, whatever they credit on it. Null with fewer than 5 matched
 * ballots.
 */
export function creditsOf(
  ballots: readonly Ballot[],
  credits: readonly Readonly<{ memberId: string; postId: string }>[],
  posts: readonly Readonly<{ id: string; paragraphId: string }>[],
): Credits | null {
  const votes = matchedOf(ballots);
  if (votes.size < fewestMatched) return null;

  const places = new Map(posts.map(({ id, paragraphId }) => [id, paragraphId]));
  const byPost = new Map(posts.map(({ id }) => [id, new Set<string>()]));
  const byParagraph = new Map(posts.map(({ paragraphId }) => [paragraphId, new Set<string>()]));
  for (const { postId, memberId } of credits) {
    byPost.get(postId)?.add(memberId);
    byParagraph.get(places.get(postId) ?? "")?.add(memberId);
  }

  const creditedBy = (memberIds: Iterable<string> = []) =>
    countVotes([...memberIds].flatMap((id) => votes.get(id) ?? []));
  return {
    posts: ranked(
      posts.map(({ id, paragraphId }) => ({ postId: id, paragraphId, ...creditedBy(byPost.get(id)) })),
    ),
    paragraphs: ranked(
      [...byParagraph].map(([paragraphId, memberIds]) => ({ paragraphId, ...creditedBy(memberIds) })),
    ),
  };
}

/**
 * Hides 1 and 2 in every count, which may point at somebody. The order is of what is shown, so that it tells
 * nothing more.
 */
export const maskCredits = ({ posts, paragraphs }: Credits): MaskedCredits => ({
  posts: posts.map(maskCredit).toSorted((a, b) => byShown(a, b) || compare(a.postId, b.postId)),
  paragraphs: paragraphs
    .map(maskCredit)
    .toSorted((a, b) => byShown(a, b) || compare(a.paragraphId, b.paragraphId)),
});

const maskCredit = <T extends Credited>(item: T) => ({
  ...item,
  moved: maskTally(item.moved),
  held: maskTally(item.held),
});

const byShown = (a: Credited<MaskedCount>, b: Credited<MaskedCount>): number =>
  shownSize(b.moved) - shownSize(a.moved) || shownSize(b.held) - shownSize(a.held);

const shownSize = (tally: Readonly<Record<Choice, MaskedCount>>): number =>
  Object.values(tally).reduce<number>((sum, count) => sum + (count === "<3" ? 1.5 : count), 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const maskTally = ({ FOR, AGAINST, UNDECIDED }: Tally): Readonly<Record<Choice, MaskedCount>> => ({
  FOR: maskCount(FOR),
  AGAINST: maskCount(AGAINST),
  UNDECIDED: maskCount(UNDECIDED),
});

/** The two choices of each member who cast both ballots. */
function matchedOf(ballots: readonly Ballot[]): ReadonlyMap<string, Pair> {
  const openings = new Map(
    ballots.filter(({ stage }) => stage === "OPENING").map(({ memberId, choice }) => [memberId, choice]),
  );
  const closings = ballots.filter(({ stage }) => stage === "CLOSING");
  return new Map(
    closings.flatMap(({ memberId, choice }) => {
      const opening = openings.get(memberId);
      return opening ? [[memberId, { opening, closing: choice }]] : [];
    }),
  );
}

const countVotes = (votes: readonly Pair[]): Credited => ({
  moved: tallyOf(votes.filter(({ opening, closing }) => opening !== closing).map(({ opening }) => opening)),
  held: tallyOf(votes.filter(({ opening, closing }) => opening === closing).map(({ opening }) => opening)),
});

const size = ({ FOR, AGAINST, UNDECIDED }: Tally): number => FOR + AGAINST + UNDECIDED;

const ranked = <T extends Credited>(items: readonly T[]): readonly T[] =>
  items
    .filter(({ moved, held }) => size(moved) + size(held) > 0)
    .toSorted((a, b) => size(b.moved) - size(a.moved) || size(b.held) - size(a.held));
