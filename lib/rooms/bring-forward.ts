import type { LogRow } from "../db/hint";
import type { RoomFrame, RoomRows } from "../db/room-rows";
import type { MotionView } from "../debate/motion/motion-view";
import type { MemberRow, PostRow, RatingRow, StoredPost } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import type { Ballot } from "../debate/swing";
import { findRow, putRows } from "./row-list";
import { gateOf, isRatedAnew, turnoutOf, viewRatings } from "./what-follows";

/** A room's own row with the essay that it names. */
export type Frame = Omit<RoomFrame, "revisionId"> & Readonly<{ motion: MotionView }>;

/** What is new in a room: rows as they stand now. What is not given stays as it was. */
export type News = Partial<Omit<RoomRows, "frame">> & Readonly<{ frame?: Frame }>;

/** Where in its log a room stands. */
type At = Pick<WholeRoom, "seq" | "number" | "few">;

/** The same after more events, of which there is one at least. */
export function placeAfter(before: At, events: readonly LogRow[]): At {
  const { seq, number } = events.at(-1) ?? before;
  const few = events.slice(events.findLastIndex(({ toldTo }) => toldTo === null) + 1);
  return { seq, number, few: few.length === events.length ? [...before.few, ...few] : few };
}

/** A room of rows that were all read at one moment. */
export function wholeOf(at: At, frame: Frame, rows: Omit<RoomRows, "frame">): WholeRoom {
  const nothing = { gate: null, turnout: null, ratings: frame.room.broughtRatings ?? {} };
  const noRows = {
    members: [],
    posts: [],
    returns: [],
    ballots: new Map(),
    credits: new Map(),
    scores: new Map(),
  };
  return bringForward({ ...at, ...frame, ...nothing, ...noRows }, at, rows);
}

/**
 * The room as it stands after an event: equal to one whose rows are all read again then. A row that did not
 * change is the same object, and the room before is left as it was.
 */
export function bringForward(before: WholeRoom, { seq, number, few }: At, news: News): WholeRoom {
  const { room, clock, isRevealed, results, motion } = news.frame ?? before;
  const members = putRows(before.members, news.members ?? [], byId);
  const { posts, isRecounted } = withPosts(before, members, news.posts ?? []);
  const ballots = withBallots(before.ballots, news.ballots ?? []);
  const scores = withScores(before.scores, news.ratings ?? []);
  const after = {
    seq,
    number,
    few,
    room,
    clock,
    isRevealed,
    results,
    motion,
    members,
    posts,
    ballots,
    scores,
  };
  return {
    ...after,
    gate: gateOf(after, before, news.posts ?? []),
    turnout: turnoutOf(after, before),
    ratings:
      isRecounted || isRatedAnew(after, before, news.ratings ?? []) ? viewRatings(after) : before.ratings,
    credits: withCredits(before.credits, news.ballots ?? [], news.credits ?? []),
    returns:
      news.returns?.toSorted((a, b) => Number(a.askedAt) - Number(b.askedAt) || byId(a, b)) ?? before.returns,
  };
}

/** Whether rows hold all that some events name, so that a room can be brought forward by them. */
export function isCovered(events: readonly LogRow[], news: News, { members }: WholeRoom): boolean {
  const posts = new Set(news.posts?.map(({ id }) => id));
  const named = new Set(news.members?.map(({ id }) => id));
  const voters = new Set(news.ballots?.map(({ memberId }) => memberId));
  const raters = new Set(news.ratings?.map(({ raterId }) => raterId));
  const isHeld: Readonly<Record<LogRow["topic"], (id: string | null) => boolean>> = {
    post: (id) => id !== null && posts.has(id),
    member: (id) => id !== null && named.has(id),
    turnout: (id) => id === null || voters.has(id),
    rating: (id) => id !== null && raters.has(id),
    room: () => news.frame !== undefined,
    phase: () => news.frame !== undefined,
    view: (id) => id !== null || (news.frame !== undefined && members.every((row) => named.has(row.id))),
    returns: () => news.returns !== undefined,
    ratings: () => true,
    results: () => news.frame !== undefined,
    ground: () => true,
    turns: () => true,
    essay: () => false,
    grade: () => true,
    points: () => true,
  };
  const isKnown = ({ authorId }: StoredPost) => named.has(authorId) || findRow(members, authorId);
  return (
    events.every(({ topic, subjectId }) => isHeld[topic](subjectId)) && (news.posts ?? []).every(isKnown)
  );
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const inOrderWritten = (a: PostRow, b: PostRow): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || byId(a, b);

/** The posts, each with what its author's row and its replies say of it, and whether other ones count now. */
function withPosts(before: WholeRoom, members: readonly MemberRow[], stored: readonly StoredPost[]) {
  const news = new Map<string, PostRow>();
  const renew = (row: StoredPost, hasReplies: boolean) => {
    const author = findRow(members, row.authorId);
    if (!author) throw new Error(`the author of post ${row.id} is not known`);
    const { name: authorName, role: authorRole, pseudonym: authorPseudonym } = author;
    const isAuthorNameWaiting = author.isNameWaiting;
    news.set(row.id, {
      ...row,
      authorName,
      authorRole,
      authorPseudonym,
      isAuthorNameWaiting,
      hasReplies,
    });
  };
  const renamed = renamedIn(before.members, members);
  if (renamed.size > 0)
    for (const row of before.posts) if (renamed.has(row.authorId)) renew(row, row.hasReplies);

  let isRecounted = false;
  for (const row of stored) {
    const former = findRow(before.posts, row.id);
    if (former) isRecounted ||= former.status !== row.status || former.side !== row.side;
    renew(row, former?.hasReplies ?? false);
  }
  for (const { parentId, seq } of stored) {
    if (seq === 0) continue;
    const parent = parentId === null ? undefined : (news.get(parentId) ?? findRow(before.posts, parentId));
    if (parent && !parent.hasReplies) news.set(parent.id, { ...parent, hasReplies: true });
  }
  return { posts: putRows(before.posts, [...news.values()], inOrderWritten), isRecounted };
}

const shown = ["name", "role", "pseudonym", "isNameWaiting"] as const;

/** Whose posts show something else of them than before. */
function renamedIn(before: readonly MemberRow[], members: readonly MemberRow[]): ReadonlySet<string> {
  if (before === members) return new Set();
  const isOther = (row: MemberRow) => {
    const now = findRow(members, row.id) ?? row;
    return shown.some((part) => row[part] !== now[part]);
  };
  return new Set(before.filter(isOther).map(({ id }) => id));
}

function withBallots(before: WholeRoom["ballots"], cast: readonly Ballot[]): WholeRoom["ballots"] {
  if (cast.length === 0) return before;
  const ballots = new Map(before);
  for (const ballot of cast) {
    const others = (ballots.get(ballot.memberId) ?? []).filter(({ stage }) => stage !== ballot.stage);
    ballots.set(
      ballot.memberId,
      [...others, ballot].sort((a, b) => (a.stage < b.stage ? -1 : 1)),
    );
  }
  return ballots;
}

/** Whoever voted credits something or nothing; who casts an opening ballot credits what they did before. */
function withCredits(
  before: WholeRoom["credits"],
  cast: readonly Ballot[],
  given: RoomRows["credits"],
): WholeRoom["credits"] {
  const first = cast.flatMap(({ memberId }) => (before.has(memberId) ? [] : [[memberId, []] as const]));
  if (first.length + given.length === 0) return before;
  const latest = given.map(({ memberId, postIds }) => [memberId, postIds.toSorted()] as const);
  return new Map([...before, ...first, ...latest]);
}

function withScores(before: WholeRoom["scores"], given: readonly RatingRow[]): WholeRoom["scores"] {
  if (given.length === 0) return before;
  const changed = new Map<string, Map<string, RatingRow>>();
  for (const rating of given) {
    const { raterId } = rating;
    const latest = changed.get(raterId) ?? new Map(before.get(raterId)?.map((row) => [keyOf(row), row]));
    changed.set(raterId, latest.set(keyOf(rating), rating));
  }
  const scores = new Map(before);
  for (const [raterId, latest] of changed) scores.set(raterId, [...latest.values()].sort(inOrderGiven));
  return scores;
}

const keyOf = ({ postId, phaseIndex }: RatingRow): string => `${postId} ${phaseIndex}`;

const inOrderGiven = (a: RatingRow, b: RatingRow): number =>
  Number(a.createdAt) - Number(b.createdAt) || (keyOf(a) < keyOf(b) ? -1 : 1);
