import type { Snapshot } from "./events";
import type { Clock } from "./phases";
import type { MemberRow, MotionView, OwnBallots, PostRow, RoomRow, TurnoutView } from "./views";
import { audienceOf, seeMe, seeMember, seePhase, seePost, seeRoom } from "./visibility";

/** All of a room as it stands after event `seq`, before visibility. */
export type WholeRoom = Readonly<{
  seq: number;
  room: RoomRow;
  clock: Clock;
  motion: MotionView;
  /** By id. */
  members: readonly MemberRow[];
  /** As written. */
  posts: readonly PostRow[];
  turnout: TurnoutView | null;
}>;

const isShown = <T>(view: T | null): view is T => view !== null;

/** What one member may see of the whole. */
export const seeSnapshot = (whole: WholeRoom, me: MemberRow, ballots: OwnBallots): Snapshot => ({
  seq: whole.seq,
  room: seeRoom(whole.room, audienceOf(me, null)),
  phase: seePhase(whole.clock),
  motion: whole.motion,
  members: whole.members.map((row) => seeMember(row, audienceOf(me, row.id))).filter(isShown),
  posts: whole.posts.map((row) => seePost(row, audienceOf(me, row.authorId))).filter(isShown),
  turnout: whole.turnout,
  me: seeMe(me, ballots),
});
