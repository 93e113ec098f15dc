import { type Audience, audienceOf, audienceOfPost, type Viewer } from "./audience";
import { creditsOf } from "./credits";
import { byId, type Snapshot, type Topic } from "./events";
import type { Gate } from "./gates";
import { isKeptFromResults } from "./homework/homework";
import type { MotionView } from "./motion/motion-view";
import { type Clock, phaseOf } from "./phases";
import type { RatingView } from "./ratings";
import { type RawResults, type ResultsView, withoutGone } from "./results-view";
import { seeReturns } from "./returns";
import type { MemberRow, PostRow, RatingRow, ReturnRow, RoomRow, StoredPost } from "./rows";
import { type Ballot, resultsOf } from "./swing";
import type { Own, TurnoutView } from "./views";
import { seeMe, seeMember, seePhase, seePost, seeResults, seeRoom } from "./visibility";
import type { Stage } from "./vocabulary";

/** A line of the log, as far as it says who was told. */
type Logged = Readonly<{ topic: Topic; subjectId: string | null; toldTo: string | null }>;

/** All of a room as it stands after event `seq`, before visibility. It is never changed. */
export type WholeRoom = Readonly<{
  seq: number;
  /** The number of the last event that everybody was told of: the one that members see. */
  number: number;
  /** The events since then, each of which few were told of. */
  few: readonly Logged[];
  room: RoomRow;
  clock: Clock;
  /** Whether the teacher has opened the gate of the phase that runs. */
  isRevealed: boolean;
  gate: Gate | null;
  motion: MotionView;
  /** By id. */
  members: readonly MemberRow[];
  /** As written. */
  posts: readonly PostRow[];
  turnout: TurnoutView | null;
  /** By post id, of phases that are over. */
  ratings: Readonly<Record<string, RatingView>>;
  /** As they asked. */
  returns: readonly ReturnRow[];
  /** By voter, who may have been removed since. */
  ballots: ReadonlyMap<string, readonly Ballot[]>;
  /** The posts each voter credits, by voter. */
  credits: ReadonlyMap<string, readonly string[]>;
  /** What was counted when the results were revealed last; null where none are. */
  results: RawResults | null;
  /** By rater, as they were given. */
  scores: ReadonlyMap<string, readonly RatingRow[]>;
}>;

/** What is one member's alone. */
export function ownOf({ ballots, credits, scores }: WholeRoom, memberId: string): Own {
  const cast = ballots.get(memberId) ?? [];
  const at = (stage: Stage) => cast.find((ballot) => ballot.stage === stage)?.choice ?? null;
  const last = new Map((scores.get(memberId) ?? []).map(({ postId, score }) => [postId, score]));
  return {
    ballots: { OPENING: at("OPENING"), CLOSING: at("CLOSING") },
    credits: credits.get(memberId) ?? [],
    ratings: Object.fromEntries([...last].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What ballots come to, and credits of published posts, before visibility. */
export const countResults = (
  ballots: readonly Ballot[],
  credits: Parameters<typeof creditsOf>[1],
  posts: readonly StoredPost[],
): RawResults => ({
  ...resultsOf(ballots),
  credits: creditsOf(
    ballots,
    credits,
    posts.filter(({ status }) => status === "PUBLISHED"),
  ),
});

/**
 * The results before visibility: as they were revealed last, whatever was changed since; where nothing was
 * kept, those of all who were not removed.
 */
export function rawResultsOf({ members, posts, ...whole }: WholeRoom): RawResults {
  if (whole.results) return whole.results;
  const voters = members.filter(mayVote);
  const ballots = voters.flatMap(({ id }) => whole.ballots.get(id) ?? []);
  const credits = voters.flatMap(({ id }) =>
    (whole.credits.get(id) ?? []).map((postId) => ({ memberId: id, postId })),
  );
  return countResults(ballots, credits, posts);
}

/** The results as they are shown to an audience, without credited posts that are not published any more. */
export function resultsFor(whole: WholeRoom, audience: Audience, shownTo?: Audience): ResultsView | null {
  const { clock, room, posts } = whole;
  if (audience === "waiting" || !phaseOf(clock).allows.reveals) return null;
  const view = seeResults(rawResultsOf(whole), clock, room, audience, shownTo);
  const published = new Set(posts.flatMap(({ id, status }) => (status === "PUBLISHED" ? [id] : [])));
  return view && withoutGone(view, (id) => published.has(id));
}

/** The same as one member sees them, who may be at homework. */
export const resultsOfMember = (
  whole: WholeRoom,
  me: MemberRow & Pick<Viewer, "isOnWall">,
  shownTo?: Audience,
): ResultsView | null =>
  resultsFor(whole, isKeptFromResults(me, whole.clock.phases) ? "waiting" : audienceOf(me, null), shownTo);

/** Students and judges who were not removed. */
export const mayVote = ({ role, isRemoved }: MemberRow): boolean => role !== "TEACHER" && !isRemoved;

const isShown = <T>(view: T | null): view is T => view !== null;

/** What one member may see of the whole; `own` is null for a teacher who looks on as that member. */
export function seeSnapshot(
  { room, clock, gate, ...whole }: WholeRoom,
  me: MemberRow & Pick<Viewer, "isOnWall">,
  own: Own | null,
): Snapshot {
  const { names } = room;
  const returns = seeReturns(whole.returns, audienceOf(me, null));
  return {
    seq: whole.number,
    room: seeRoom(room, audienceOf(me, null)),
    phase: seePhase(clock, { ...room, isRevealed: whole.isRevealed }),
    motion: whole.motion,
    members: whole.members
      .map((row) => seeMember(row, audienceOf(me, row.id), names))
      .filter(isShown)
      .toSorted(byId),
    posts: whole.posts.map((row) => seePost(row, audienceOfPost(me, row, gate), names)).filter(isShown),
    turnout: whole.turnout,
    ratings: whole.ratings,
    ...(returns && { returns }),
    me: seeMe(me, own, names, gate),
  };
}
