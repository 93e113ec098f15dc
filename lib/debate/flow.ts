import { type AfterLesson, countsIn, type HomeworkCounting } from "./homework/homework";
import { caseOf, type Kind, otherSide, type Side, type Status } from "./vocabulary";

/** What the other side did with an item; "none" where nothing was asked of them. */
export type FlowState = "answered" | "conceded" | "open" | "dropped" | "none";

/** What the flow needs of a post; a PostView (views.ts) fits. */
export type FlowPost = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  status: Status;
  author: Readonly<{ memberId: string }> | null;
}> &
  AfterLesson;

/**
 * An essay paragraph or a published post in the flow. `answeredBy` are the ids of the posts that answer it,
 * as written.
 */
export type FlowItem = Readonly<{
  id: string;
  type: "paragraph" | "post";
  side: Side | null;
  paragraphId: string;
  parentId: string | null;
  needsAnswer: boolean;
  state: FlowState;
  answeredBy: readonly string[];
}>;

/** Whether essays may still be answered by whom they do not speak for, and posts by replies, now or later. */
export type Answering = Readonly<{ essay: boolean; replies: boolean }>;

/**
 * A paragraph first, then its published posts, as written. `essay` is whose case it makes; `posts` and
 * `answering` are what it was made of.
 */
export type FlowPart = Readonly<{
  paragraphId: string;
  essay: Side;
  items: readonly FlowItem[];
  posts: readonly FlowPost[];
  answering: Answering;
}>;

/**
 * What became of each side's own items: needs = answered + conceded + open + dropped. `clashRate`, from 0 to
 * 1, is the share of the *other* side's items that this side answered or conceded; null where there are none.
 */
export type Ledger = Readonly<
  Record<
    Side,
    Readonly<{
      needs: number;
      answered: number;
      conceded: number;
      open: number;
      dropped: number;
      clashRate: number | null;
    }>
  >
>;

/** Who answered what. `parts` are by paragraph id, in the order of the essay. */
export type Flow = Readonly<{ parts: ReadonlyMap<string, FlowPart>; ledger: Ledger }>;

type Step = Readonly<{ allows: { post: Record<Side, readonly Kind[]>; reply: boolean; floor?: object } }>;

/** What may still be answered from phase `index` on, on a floor by anybody. In an archived room nothing is. */
export function answeringLeft(steps: readonly Step[], index: number, isArchived: boolean): Answering {
  const left = isArchived ? [] : steps.slice(index);
  return {
    essay: left.some(({ allows }) => allows.post.OPPOSITION.some(isAttack) || allows.floor),
    replies: left.some(({ allows }) => allows.reply || allows.floor),
  };
}

/**
 * The flow of a room's posts, given as written (domain.md, "Flow"). What stands on none of the paragraphs is
 * left out, as is homework but in its authors' own. With the flow from `before`, a part whose published posts
 * are the same objects, and as open to answers, is the same object again.
 */
export function flowOf(
  room: Readonly<{
    paragraphs: readonly Readonly<{ id: string; side?: Side }>[];
    posts: readonly FlowPost[];
    answering: Answering;
  }> &
    HomeworkCounting,
  before?: Flow,
): Flow {
  const published = room.posts.filter(countsIn(room));
  const standing = groupBy(published, ({ paragraphId }) => paragraphId);
  const partFor = (paragraphId: string, essay: Side): FlowPart => {
    const posts = standing.get(paragraphId) ?? [];
    const former = before?.parts.get(paragraphId);
    const isSame = former?.essay === essay && isMadeOf(former, posts, room.answering);
    return isSame ? former : partOf(paragraphId, essay, posts, room.answering);
  };
  const parts = new Map(room.paragraphs.map((one) => [one.id, partFor(one.id, caseOf(one))]));
  return { parts, ledger: ledgerOf(parts) };
}

const isMadeOf = (part: FlowPart, posts: readonly FlowPost[], { essay, replies }: Answering): boolean =>
  part.answering.essay === essay &&
  part.answering.replies === replies &&
  part.posts.length === posts.length &&
  part.posts.every((post, at) => post === posts[at]);

function partOf(id: string, essay: Side, posts: FlowPart["posts"], answering: Answering): FlowPart {
  const repliesTo = groupBy(posts, ({ parentId }) => parentId);
  const answers = posts.filter((post) => isChallenge(post, essay));
  const paragraph: FlowItem = {
    id,
    type: "paragraph",
    side: essay,
    paragraphId: id,
    parentId: null,
    needsAnswer: true,
    state: stateOf(answers, answering.essay),
    answeredBy: answers.map(({ id }) => id),
  };
  const items = posts.map((post) => itemOf(post, repliesTo.get(post.id) ?? [], answering.replies));
  return { paragraphId: id, essay, items: [paragraph, ...items], posts, answering };
}

function itemOf(post: FlowPost, replies: readonly FlowPost[], isOpen: boolean): FlowItem {
  const { id, side, paragraphId, parentId } = post;
  const needsAnswer = side !== null && post.kind !== "CONCEDE";
  const answers = needsAnswer ? replies.filter((reply) => isAnswer(reply, post)) : [];
  const state = needsAnswer ? stateOf(answers, isOpen) : "none";
  return {
    id,
    type: "post",
    side,
    paragraphId,
    parentId,
    needsAnswer,
    state,
    answeredBy: answers.map((answer) => answer.id),
  };
}

/**
 * Only the other side answers: a question by anything another member says, all else by a rebuttal or a
 * concession.
 */
function isAnswer(reply: FlowPost, post: FlowPost): boolean {
  if (!post.side || reply.side !== otherSide(post.side)) return false;
  return post.kind === "QUESTION" ? reply.author?.memberId !== post.author?.memberId : isAttack(reply.kind);
}

/** Whether a post answers the paragraph it stands on: the other side rebuts or concedes an essay itself. */
export const isChallenge = ({ parentId, kind, side }: FlowPost, essay: Side): boolean =>
  parentId === null && side === otherSide(essay) && isAttack(kind);

const isAttack = (kind: Kind): boolean => kind === "REBUT" || kind === "CONCEDE";

function stateOf(answers: readonly FlowPost[], isOpen: boolean): FlowState {
  if (answers.some(({ kind }) => kind === "CONCEDE")) return "conceded";
  if (answers.length > 0) return "answered";
  return isOpen ? "open" : "dropped";
}

function ledgerOf(parts: Flow["parts"]): Ledger {
  const none = { answered: 0, conceded: 0, open: 0, dropped: 0, none: 0 };
  const counts = { PROPOSITION: { ...none }, OPPOSITION: { ...none } };
  for (const { items } of parts.values())
    for (const { side, state } of items) if (side) counts[side][state] += 1;

  const account = (side: Side) => {
    const { answered, conceded, open, dropped } = counts[side];
    const theirs = counts[otherSide(side)];
    const met = theirs.answered + theirs.conceded;
    const asked = met + theirs.open + theirs.dropped;
    return {
      needs: answered + conceded + open + dropped,
      answered,
      conceded,
      open,
      dropped,
      clashRate: asked === 0 ? null : met / asked,
    };
  };
  return { PROPOSITION: account("PROPOSITION"), OPPOSITION: account("OPPOSITION") };
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
