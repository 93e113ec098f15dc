import type { PostCounts } from "./beginning";
import type { MotionView } from "./motion/motion-view";
import type { RatingView } from "./ratings";
import type { ResultsView } from "./results-view";
import type {
  MemberView,
  MeView,
  OwnBallots,
  PhaseView,
  PostView,
  ReturnView,
  RoomView,
  TurnoutView,
} from "./views";

/**
 * What an event is about. The log keeps the topic and the subject's id, never the content. "view" says that
 * its subject, or where there is none everybody, now sees other things than before: a gate opened, names were
 * hidden. "essay" says so of a room on another revision; "grade", that a grade is another one, to few.
 */
const topics = [
  "post",
  "member",
  "phase",
  "turnout",
  "results",
  "room",
  "rating",
  "ratings",
  "returns",
  "ground",
  "turns",
  "points",
  "view",
  "essay",
  "grade",
] as const;
export type Topic = (typeof topics)[number];

/** All that a member may see of a room. `seq` is the number of the last event it includes that all were told. */
export type Snapshot = Readonly<{
  seq: number;
  /** The number of the last event by which results were counted anew, as far as the reader has heard one. */
  counted?: number;
  /** How many events for few its reader was told of since; none where it is not there. */
  beside?: number;
  room: RoomView;
  phase: PhaseView;
  motion: MotionView;
  members: readonly MemberView[];
  posts: readonly PostView[];
  turnout: TurnoutView | null;
  /** How strong readers find each post that was rated in a phase that is over, by post id. */
  ratings: Readonly<Record<string, RatingView>>;
  /** Only in the teacher's view: who asks to come back in. */
  returns?: readonly ReturnView[];
  me: MeView;
  /** Only where `posts` are a part, with which a big room's page begins: how many there are in all. */
  counts?: PostCounts;
}>;

/** Whether a snapshot is only the beginning of a big room. */
export const isBeginning = ({ counts }: Snapshot): boolean => counts !== undefined;

/**
 * One event as one member receives it. One that not everybody is told of has the number of the one before it,
 * and in `beside` how many such ones this member was told since. After a `reset` the snapshot is loaded again.
 */
export type RoomEvent = Readonly<{ seq: number; beside?: number }> &
  (
    | { type: "post"; data: PostView }
    | { type: "post-removed"; data: Readonly<{ id: string }> }
    | { type: "member"; data: MemberView }
    | { type: "member-removed"; data: Readonly<{ id: string }> }
    | { type: "phase"; data: PhaseView }
    | {
        type: "turnout";
        data: Readonly<{ turnout: TurnoutView | null; ballots?: OwnBallots; credits?: readonly string[] }>;
      }
    | {
        type: "ratings";
        data: Readonly<{ means?: Snapshot["ratings"]; own?: Readonly<Record<string, number>> }>;
      }
    | { type: "returns"; data: readonly ReturnView[] }
    | { type: "ground" | "turns" | "grade" | "points" | "reset"; data: Readonly<Record<string, never>> }
    | { type: "results"; data: ResultsView | null }
    | { type: "room"; data: RoomView }
  );

/**
 * The snapshot after an event: together with every later event it equals a fresh one. An event it already
 * includes changes nothing.
 */
export function applyEvent(snapshot: Snapshot, event: RoomEvent): Snapshot {
  if (isKnown(snapshot, event)) return snapshot;
  const next = { ...snapshot, seq: event.seq, beside: event.beside };
  switch (event.type) {
    case "post":
      return { ...next, posts: put(snapshot.posts, event.data, inOrderWritten) };
    case "post-removed":
      return { ...next, posts: snapshot.posts.filter((post) => post.id !== event.data.id) };
    case "member":
      return {
        ...next,
        members: put(snapshot.members, event.data, byId),
        me: sameMember(snapshot.me, event.data),
      };
    case "member-removed":
      return { ...next, members: snapshot.members.filter((member) => member.id !== event.data.id) };
    case "phase":
      return { ...next, phase: event.data };
    case "turnout":
      return { ...next, turnout: event.data.turnout, me: ownVote(snapshot.me, event.data) };
    case "ratings":
      return {
        ...next,
        ratings: event.data.means ?? snapshot.ratings,
        me: event.data.own ? { ...snapshot.me, ratings: event.data.own } : snapshot.me,
      };
    case "returns":
      return { ...next, returns: event.data };
    case "room":
      return { ...next, room: event.data };
    case "results":
      return { ...next, counted: event.seq };
    default:
      return next;
  }
}

/** The same after events that follow one another; of many the posts are put in their places together. */
export function applyEvents(snapshot: Snapshot, events: readonly RoomEvent[]): Snapshot {
  let next = snapshot;
  const posts = new Map<string, PostView | null>();
  for (const event of events) {
    if (isKnown(next, event)) continue;
    if (event.type === "post") posts.set(event.data.id, event.data);
    else if (event.type === "post-removed") posts.set(event.data.id, null);
    else next = applyEvent(next, event);
    next = { ...next, seq: event.seq, beside: event.beside };
  }
  return posts.size > 0 ? { ...next, posts: putAll(snapshot.posts, posts) } : next;
}

function putAll(list: readonly PostView[], news: ReadonlyMap<string, PostView | null>): readonly PostView[] {
  const known = new Set(list.map(({ id }) => id));
  const stay = list.map((post) => (news.has(post.id) ? news.get(post.id) : post));
  const come = [...news.values()].filter((post) => post && !known.has(post.id));
  return [...stay, ...come].flatMap((post) => post ?? []).toSorted(inOrderWritten);
}

type Place = Pick<RoomEvent, "seq" | "beside">;

/** Whether one place in the log comes before another: of one number so many events for few count, too. */
export const isBefore = (one: Place, other: Place): boolean =>
  one.seq < other.seq || (one.seq === other.seq && (one.beside ?? 0) < (other.beside ?? 0));

/** Whether a snapshot includes it. */
export const isKnown = (snapshot: Snapshot, event: RoomEvent): boolean => !isBefore(snapshot, event);

/** Where in the log a snapshot stands, to ask for what comes later. */
export const placeOf = ({ seq, beside = 0 }: Place): string => `${seq}.${beside}`;

type Identified = Readonly<{ id: string }>;

/** The order of members everywhere: by the id that stands for them there. */
export const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The order of posts everywhere: as written, the id where two share a millisecond. */
export const inOrderWritten = (
  a: Identified & { createdAt: string },
  b: Identified & { createdAt: string },
): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : byId(a, b));

function put<T extends Identified>(list: readonly T[], item: T, order: (a: T, b: T) => number): readonly T[] {
  const at = list.findIndex((other) => other.id === item.id);
  if (at >= 0) return list.with(at, item);
  const before = list.findLastIndex((other) => order(item, other) >= 0);
  return list.toSpliced(before + 1, 0, item);
}

const ownVote = (
  me: MeView,
  { ballots = me.ballots, credits = me.credits }: Partial<Pick<MeView, "ballots" | "credits">>,
): MeView => (ballots === me.ballots && credits === me.credits ? me : { ...me, ballots, credits });

const sameMember = (me: MeView, member: MemberView): MeView =>
  member.id === me.memberId
    ? {
        ...me,
        name: member.name,
        role: member.role,
        side: member.side,
        isMuted: member.isMuted ?? false,
        muteReason: member.muteReason ?? null,
        placed: member.placed ?? null,
        ...{ hasDigest: member.hasDigest, homework: member.homework },
      }
    : me;
