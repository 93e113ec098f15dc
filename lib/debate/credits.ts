import type { AtLeast, MaskedMatrix, MaskedTally } from "./masked-swing";
import { type MaskedCount, maskCount, unknown } from "./masking/masked-count";
import { type Ballot, fewestMatched, type Pair, sizeOf, tallyOf } from "./swing";
import { byChoice, type Choice, choices, type Status } from "./vocabulary";

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

const ranked = <T extends Credited>(items: readonly T[]): readonly T[] =>
  items
    .filter(({ moved, held }) => sizeOf(moved) + sizeOf(held) > 0)
    .toSorted((a, b) => sizeOf(b.moved) - sizeOf(a.moved) || sizeOf(b.held) - sizeOf(a.held));

type Group = "moved" | "held";

/**
 * Credits as students see them: counts under 3 are hidden, 0 with them. So is a paragraph's count that would
 * tell the hidden ones of its posts. The order is of what is shown, so that it tells nothing more.
 */
export function maskCredits({ posts, paragraphs }: Credits): MaskedCredits {
  const shown = posts.map((post) => masked(post, (group, choice) => maskCount(post[group][choice])));
  return {
    posts: shown.toSorted((a, b) => byShown(a, b) || compare(a.postId, b.postId)),
    paragraphs: paragraphs
      .map((paragraph) => {
        const its = shown.filter(({ paragraphId }) => paragraphId === paragraph.paragraphId);
        return masked(paragraph, (group, choice) => {
          const count = paragraph[group][choice];
          return isOpenBeside(
            its.map((post) => post[group][choice]),
            count,
          )
            ? maskCount(count)
            : unknown;
        });
      })
      .toSorted((a, b) => byShown(a, b) || compare(a.paragraphId, b.paragraphId)),
  };
}

/** Whether each hidden count of a paragraph's posts may still be anything from 0 to 2 beside this one. */
const isOpenBeside = (posts: readonly MaskedCount[], paragraph: number): boolean => {
  const hidden = posts.filter((count) => count === unknown).length;
  return hidden === 0 || paragraph <= sum(posts.map(shownOf)) + 2 * (hidden - 1);
};

/** How many stayed and moved at least, as the credits that are shown tell. */
export function atLeastOf(credits: MaskedCredits | null): AtLeast {
  const least = (group: Group, choice: Choice): number => {
    const lists = [credits?.posts ?? [], credits?.paragraphs ?? []].map((items) =>
      items.map((item) => shownOf(item[group][choice])),
    );
    return Math.max(0, ...lists.flat(), ...lists.map((counts) => Math.ceil(sum(counts) / mostCredits)));
  };
  return {
    stayed: byChoice((choice) => least("held", choice)),
    moved: byChoice((choice) => least("moved", choice)),
  };
}

/** Says 0 where the matrix shows that nobody is there to credit anything. */
export function tellNobody({ posts, paragraphs }: MaskedCredits, matrix: MaskedMatrix): MaskedCredits {
  const isEmpty = (group: Group, choice: Choice) =>
    choices.every((to) => (to === choice) !== (group === "held") || matrix[choice][to] === 0);
  const told = <T extends Credited<MaskedCount>>(item: T) =>
    masked(item, (group, choice) => (isEmpty(group, choice) ? 0 : item[group][choice]));
  return { posts: posts.map(told), paragraphs: paragraphs.map(told) };
}

const masked = <T extends Credited<MaskedCount>>(
  item: T,
  count: (group: Group, choice: Choice) => MaskedCount,
): Omit<T, Group> & Credited<MaskedCount> => ({
  ...item,
  moved: byChoice((choice) => count("moved", choice)),
  held: byChoice((choice) => count("held", choice)),
});

const byShown = (a: Credited<MaskedCount>, b: Credited<MaskedCount>): number =>
  shownIn(b.moved) - shownIn(a.moved) || shownIn(b.held) - shownIn(a.held);

const shownIn = (tally: MaskedTally): number => sum(Object.values(tally).map(shownOf));

const shownOf = (count: MaskedCount): number => (count === unknown ? 0 : count);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
