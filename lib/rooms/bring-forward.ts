import type { LogRow } from "../db/hint";
import type { RoomFrame, RoomRows } from "../db/room-rows";
import type { MemberRow, PostRow, RatingRow, StoredPost } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import type { Ballot } from "../debate/swing";
import type { MotionView } from "../debate/views";
import { gateOf, isRatedAnew, turnoutOf, viewRatings } from "./what-follows";

/** A room's own row with the essay that it names. */
export type Frame = Omit<RoomFrame, "revisionId"> & Readonly<{ motion: MotionView }>;

/** What is new in a room: rows as they stand now. What is not given stays as it was. */
export type News = Partial<Omit<RoomRows, "frame">> & Readonly<{ frame?: Frame }>;

/** A room of rows that were all read at one moment. */
export function wholeOf(seq: number, frame: Frame, rows: Omit<RoomRows, "frame">): WholeRoom {
  const nothing = { gate: null, turnout: null, ratings: {} };
  const noRows = {
    members: [],
    posts: [],
    returns: [],
    ballots: new Map(),
    credits: new Map(),
    scores: new Map(),
  };
  return bringForward({ seq, ...frame, ...nothing, ...noRows }, seq, rows);
}

/**
 * The room as it stands after event `seq`: equal to one whose rows are all read again then. A row that did
 * not change is the same object, and the room before is left as it was.
 */
export function bringForward(before: WholeRoom, seq: number, news: News): WholeRoom {
  const { room, clock, isRevealed, motion } = news.frame ?? before;
  const members = put(before.members, news.members ?? [], byId);
  const { posts, isRecounted } = withPosts(before, members, news.posts ?? []);
  const ballots = withBallots(before.ballots, news.ballots ?? []);
  const scores = withScores(before.scores, news.ratings ?? []);
  const after = { seq, room, clock, isRevealed, motion, members, posts, ballots, scores };
  return {
    ...after,
    gate: gateOf(after, before, news.posts ?? []),
    turnout: turnoutOf(after),
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
  const authors = new Set(members.map(({ id }) => id));
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
    results: () => true,
  };
  const isKnown = ({ authorId }: StoredPost) => authors.has(authorId) || named.has(authorId);
  return (
    events.every(({ topic, subjectId }) => isHeld[topic](subjectId)) && (news.posts ?? []).every(isKnown)
  );
}

type Identified = Readonly<{ id: string }>;

const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const inOrderWritten = (a: PostRow, b: PostRow): number =>
  Number(a.createdAt) - Number(b.createdAt) || byId(a, b);

/** Rows in their order, with those that are new or took the place of another. */
function put<T extends Identified>(
  rows: readonly T[],
  news: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (news.length === 0) return rows;
  const latest = new Map(news.map((row) => [row.id, row]));
  const placed = rows.map((row) => {
    const next = latest.get(row.id) ?? row;
    latest.delete(row.id);
    return next;
  });
  return latest.size === 0 ? placed : [...placed, ...latest.values()].sort(order);
}

/** The posts, each with what its author's row and its replies say of it, and whether other ones count now. */
function withPosts(before: WholeRoom, members: readonly MemberRow[], stored: readonly StoredPost[]) {
  const authors = new Map(members.map((row) => [row.id, row]));
  const isAsBefore = (row: MemberRow) => {
    const { name, role, pseudonym } = authors.get(row.id) ?? row;
    return row.name === name && row.role === role && row.pseudonym === pseudonym;
  };
  const renamed = new Set(before.members.filter((row) => !isAsBefore(row)).map(({ id }) => id));
  if (stored.length === 0 && renamed.size === 0) return { posts: before.posts, isRecounted: false };

  const latest = new Map(stored.map((row) => [row.id, row]));
  const answered = new Set(stored.map(({ parentId }) => parentId));
  const news: PostRow[] = [];
  const renew = (row: StoredPost, hadReplies: boolean) => {
    const author = authors.get(row.authorId);
    if (!author) throw new Error(`the author of post ${row.id} is not known`);
    news.push({
      ...row,
      authorName: author.name,
      authorRole: author.role,
      authorPseudonym: author.pseudonym,
      hasReplies: hadReplies || answered.has(row.id),
    });
  };
  let isRecounted = false;
  for (const row of before.posts) {
    const next = latest.get(row.id);
    latest.delete(row.id);
    if (next) isRecounted ||= next.status !== row.status || next.side !== row.side;
    if (next || renamed.has(row.authorId) || (!row.hasReplies && answered.has(row.id)))
      renew(next ?? row, row.hasReplies);
  }
  for (const row of latest.values()) renew(row, false);
  return { posts: put(before.posts, news, inOrderWritten), isRecounted };
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
