import { audienceOf, audienceOfPost, type Viewer } from "./audience";
import { creditsOf } from "./credits";
import type { Snapshot } from "./events";
import { answeringLeft, type Flow, flowOf } from "./flow";
import type { Gate } from "./gates";
import type { Clock } from "./phases";
import type { RatingView } from "./ratings";
import type { RawResults } from "./results-view";
import type { MemberRow, PostRow, RatingRow, ReturnRow, RoomRow } from "./rows";
import { type Ballot, resultsOf } from "./swing";
import type { MotionView, Own, TurnoutView } from "./views";
import { seeMe, seeMember, seePhase, seePost, seeReturns, seeRoom } from "./visibility";
import type { Stage } from "./vocabulary";

/** All of a room as it stands after event `seq`, before visibility. It is never changed. */
export type WholeRoom = Readonly<{
  seq: number;
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

/** The results of all who were not removed, before visibility: nobody may be shown this as it is. */
export function rawResultsOf({ members, posts, ...whole }: WholeRoom): RawResults {
  const voters = members.filter(mayVote);
  const ballots = voters.flatMap(({ id }) => whole.ballots.get(id) ?? []);
  const credits = voters.flatMap(({ id }) =>
    (whole.credits.get(id) ?? []).map((postId) => ({ memberId: id, postId })),
  );
  const published = posts.filter(({ status }) => status === "PUBLISHED");
  return { ...resultsOf(ballots), credits: creditsOf(ballots, credits, published) };
}

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
    seq: whole.seq,
    room: seeRoom(room, audienceOf(me, null)),
    phase: seePhase(clock, { ...room, isRevealed: whole.isRevealed }),
    motion: whole.motion,
    members: whole.members.map((row) => seeMember(row, audienceOf(me, row.id), names)).filter(isShown),
    posts: whole.posts.map((row) => seePost(row, audienceOfPost(me, row, gate), names)).filter(isShown),
    turnout: whole.turnout,
    ratings: whole.ratings,
    ...(returns && { returns }),
    me: seeMe(me, own, names, gate),
  };
}

/** The flow of what a member sees. With the flow before, only what changed is made anew. */
export const flowOfSnapshot = (
  { motion, posts, phase, room }: Pick<Snapshot, "motion" | "posts" | "phase" | "room">,
  before?: Flow,
): Flow =>
  flowOf(
    {
      paragraphs: motion.paragraphs,
      posts,
      answering: answeringLeft(phase.steps, phase.index, room.isArchived),
    },
    before,
  );
