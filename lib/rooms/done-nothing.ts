import type { MemberRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import { runsOf } from "./row-texts";

/**
 * Whether a member has left no trace of their own in a room, so that but for id and name they see of it what
 * all of their role and side do who have left none either. No ballot is among what they have in common: how
 * fast a page comes must not tell what others voted.
 */
export const hasDoneNothing = (me: MemberRow, whole: WholeRoom): boolean =>
  me.role !== "TEACHER" &&
  whole.room.names === "REAL" &&
  !me.isMuted &&
  !me.hasDigest &&
  !me.homework &&
  whole.gate === null &&
  !whole.ballots.has(me.id) &&
  !whole.credits.has(me.id) &&
  !whole.scores.has(me.id) &&
  runsOf(whole.posts).every(({ placesBy }) => !placesBy.has(me.id));
