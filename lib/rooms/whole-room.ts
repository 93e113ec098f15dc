import { countTurnout, noVote, readOwnVote } from "../ballots/queries";
import { readFrameAndRevision, readSeq } from "../db/room-frame";
import type { MemberRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import type { Own } from "../debate/views";
import { seeTurnout } from "../debate/visibility";
import type { Member } from "../members/member";
import { listMemberRows } from "../members/queries";
import { readRevision } from "../motions/queries";
import { listPostRows } from "../posts/queries";
import { readOwnRatings, readRatings } from "../ratings/queries";
import { listReturns } from "../returning/queries";

const wholes = new Map<string, WholeRoom>();
const mostWholes = 50;

/** The whole room, loaded once for each `seq`: what it holds is at least as new as that number. */
export async function readWholeRoom(roomId: string): Promise<WholeRoom> {
  const seq = await readSeq(roomId);
  const kept = wholes.get(roomId);
  if (kept?.seq === seq) return kept;
  const whole = await loadWholeRoom(roomId, seq);
  wholes.delete(roomId);
  wholes.set(roomId, whole);
  const oldest = wholes.size > mostWholes ? wholes.keys().next().value : undefined;
  if (oldest) wholes.delete(oldest);
  return whole;
}

/** The frame last: no post is newer than the gate and the naming that it is seen by. */
async function loadWholeRoom(roomId: string, seq: number): Promise<WholeRoom> {
  const [members, posts, turnout, returns] = await Promise.all([
    listMemberRows(roomId),
    listPostRows(roomId),
    countTurnout(roomId),
    listReturns(roomId),
  ]);
  const { frame, revisionId } = await readFrameAndRevision(roomId);
  const [motion, ratings] = await Promise.all([readRevision(revisionId), readRatings(roomId, frame, posts)]);
  return {
    seq,
    ...frame,
    motion,
    members,
    posts,
    ratings,
    returns,
    turnout: seeTurnout(frame.clock, turnout.cast, turnout.eligible),
  };
}

const owns = new WeakMap<WholeRoom, Map<string, Own>>();

/**
 * What is a member's own in a snapshot: their row, and what they voted, credited and rated; loaded once for
 * each `seq` too. A teacher who looks on as them is not given the latter.
 */
export async function readOwn(member: Member, whole: WholeRoom): Promise<{ me: MemberRow; own: Own | null }> {
  const me = whole.members.find((row) => row.id === member.id);
  if (!me) throw new Error("a member is not in their room");
  if (member.watchedBy) return { me, own: null };
  const kept = owns.get(whole) ?? new Map<string, Own>();
  const own = kept.get(me.id) ?? (await loadOwn(member.roomId, me));
  owns.set(whole, kept.set(me.id, own));
  return { me, own };
}

async function loadOwn(roomId: string, { id, role }: MemberRow): Promise<Own> {
  if (role === "TEACHER") return { ...noVote, ratings: {} };
  const [vote, ratings] = await Promise.all([readOwnVote(roomId, id), readOwnRatings(roomId, id)]);
  return { ...vote, ratings };
}
