import { type Flow, type FlowItem, groupBy } from "../flow";
import { otherSide, type Side } from "../vocabulary";
import { type Said, whoseWordsIn } from "./quoting";
import { firstsFor, type Thing } from "./spread";

/**
 * Why a thing stands where it does, in the order of the list: the reader has begun to answer it; it answers
 * the reader; it is the one to begin with, while teammates begin with others; it quotes words that the reader
 * wrote or chose; it was said by the other side; it is a paragraph; a teammate has it open.
 */
export const forYouGroups = ["begun", "me", "start", "words", "side", "essay", "taken"] as const;
export type ForYouGroup = (typeof forYouGroups)[number];

export type ForYouItem = Readonly<{ item: FlowItem; group: ForYouGroup }>;

/** Who answers with the reader. */
export type Company = Readonly<{
  /** The ids of all students on the reader's side, as all of them know them. */
  teammates: readonly string[];
  /** The ids of what teammates have open. */
  taken: readonly string[];
  /** The id of what the reader has open. */
  begun: string | null;
}>;

/**
 * What a member may answer now, as the flow stands: the other side's open items, what is for the member
 * first (domain.md, "For you"). What the member wrote before changing sides is left out. Without a side:
 * nothing.
 */
export function forYou(
  flow: Flow,
  posts: readonly Said[],
  me: Readonly<{ memberId: string; side: Side | null }>,
  { teammates, taken, begun }: Company,
): readonly ForYouItem[] {
  if (!me.side) return [];
  const own = new Set(posts.filter(({ author }) => author?.memberId === me.memberId).map(({ id }) => id));
  const open = openOf(flow, otherSide(me.side));
  const opened = new Set(begun === null ? taken : [...taken, begun]);
  const isFree = ({ id }: FlowItem) => !opened.has(id);
  const first = firstsFor(teammates, thingsOf(open, posts, teammates), opened).get(me.memberId);

  const byId = publishedOf(posts);
  const isOnMyWords = whoseWordsIn(posts.filter(({ id }) => own.has(id)));
  const groupOf = (item: FlowItem): ForYouGroup => {
    if (!isFree(item)) return item.id === begun ? "begun" : "taken";
    if (item.parentId !== null && own.has(item.parentId)) return "me";
    const post = byId.get(item.id);
    return !post ? "essay" : isOnMyWords(post).size > 0 ? "words" : "side";
  };
  const mine = open.filter(({ id }) => !own.has(id)).map((item) => ({ item, group: groupOf(item) }));
  const best = Math.min(...mine.map(rank).filter((at) => at > forYouGroups.indexOf("begun")));
  const isFirst = ({ item }: ForYouItem) => item.id === first;
  const isEarly = (one: ForYouItem) => isFirst(one) && rank(one) > best && forYouGroups[best] !== "me";
  const placed = mine.map((one) => (isEarly(one) ? { ...one, group: "start" as const } : one));
  return placed.toSorted((a, b) => rank(a) - rank(b) || Number(isFirst(b)) - Number(isFirst(a)));
}

const rank = ({ group }: Pick<ForYouItem, "group">): number => forYouGroups.indexOf(group);

/** A side's open items: posts before paragraphs, each in the order of the flow. */
function openOf(flow: Flow, of: Side): readonly FlowItem[] {
  const open = [...flow.parts.values()]
    .flatMap(({ items }) => items)
    .filter(({ side, state }) => side === of && state === "open");
  return [...open.filter(({ type }) => type === "post"), ...open.filter(({ type }) => type === "paragraph")];
}

const publishedOf = (posts: readonly Said[]): ReadonlyMap<string, Said> =>
  new Map(posts.flatMap((post) => (post.status === "PUBLISHED" ? [[post.id, post]] : [])));

/** So many things are dealt in a class; in a bigger one twice as many as there are students on the side. */
const mostDealt = 200;

/**
 * What there is to deal, with what all on a side know of whose it is first: only published posts count. Of
 * very many things the first, and of what answers each teammate the first.
 */
function thingsOf(
  open: readonly FlowItem[],
  posts: readonly Said[],
  teammates: readonly string[],
): readonly Thing[] {
  const published = publishedOf(posts);
  const authorOf = (id: string | null) =>
    id === null ? null : (published.get(id)?.author?.memberId ?? null);
  const team = new Set(teammates);
  const answers = groupBy(open, ({ parentId }) => authorOf(parentId));
  const firstAnswers = new Set(teammates.map((id) => answers.get(id)?.[0]));
  const most = Math.max(mostDealt, 2 * team.size);
  const whoseWords = whoseWordsIn(
    [...published.values()].filter(({ author }) => team.has(author?.memberId ?? "")),
  );
  return open
    .filter((item, at) => at < most || firstAnswers.has(item))
    .map((item) => {
      const post = published.get(item.id);
      return {
        id: item.id,
        by: authorOf(item.id),
        to: authorOf(item.parentId),
        words: post ? whoseWords(post) : nobody,
        isEssay: !post,
      };
    });
}

const nobody: ReadonlySet<string> = new Set();

/** How many of the other side's posts and paragraphs each side still has to answer. */
export const unansweredOf = ({ ledger }: Flow): Readonly<Record<Side, number>> => ({
  PROPOSITION: ledger.OPPOSITION.open,
  OPPOSITION: ledger.PROPOSITION.open,
});
