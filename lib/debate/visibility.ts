import { type Clock, phaseOf } from "./phases";
import { maskCount, maskSmall, type Results } from "./swing";
import type {
  MemberRow,
  MemberView,
  MeView,
  OwnBallots,
  PhaseView,
  PostRow,
  PostView,
  ResultsView,
  RoomRow,
  RoomView,
  TurnoutView,
} from "./views";
import type { Role, Side, Stage } from "./vocabulary";

/**
 * The one door out: a row and a viewer become what that viewer may see. Pages, their data, events, the API and exports
 * all show rooms through this file and nothing else builds these views (domain.md, "Who sees what").
 */
export type Viewer = Readonly<{ id: string; role: Role; side: Side | null }>;

/** How a viewer stands to a row. Viewers of one audience see the same, so a view is made once for each. */
export type Audience = "teacher" | "owner" | "class";

export const audienceOf = (viewer: Viewer, ownerId: string | null): Audience =>
  viewer.role === "TEACHER" ? "teacher" : viewer.id === ownerId ? "owner" : "class";

/** Published posts are everybody's. Others are the teacher's and the author's, with the reason; the class sees only the place of one with replies. */
export function seePost(row: PostRow, audience: Audience): PostView | null {
  const { id, paragraphId, parentId, kind, side, status, phaseIndex, seq } = row;
  const place = { id, paragraphId, parentId, kind, side, status, createdAt: row.createdAt.toISOString(), phaseIndex, seq };
  const isOpen = status === "PUBLISHED" || audience !== "class";
  if (!isOpen && (!row.hasReplies || status === "PENDING" || status === "REJECTED")) return null;
  if (!isOpen) return { ...place, author: null, body: null, quote: null, evidence: [], reason: null, pinned: false, editedAt: null };
  return {
    ...place,
    author: { memberId: row.authorId, name: row.authorName },
    body: row.body,
    quote: row.quote,
    evidence: row.evidence,
    reason: row.reason,
    pinned: row.isPinned,
    editedAt: row.editedAt?.toISOString() ?? null,
  };
}

/** Who is in the room. A removed member is shown to the teacher only; a mute to the teacher and to whom it is about. */
export function seeMember(row: MemberRow, audience: Audience): MemberView | null {
  const { id, name, role, side, isMuted, isRemoved } = row;
  if (audience === "teacher") return { id, name, role, side, isMuted, isRemoved };
  if (isRemoved) return null;
  return audience === "owner" ? { id, name, role, side, isMuted } : { id, name, role, side };
}

export function seeRoom(row: RoomRow, audience: Audience): RoomView {
  const { id, title, isLocked, isArchived, premoderation, sidePolicy, choiceCap } = row;
  const settings = { premoderation, sidePolicy, choiceCap, autoAdvance: row.isAutoAdvancing };
  return { id, title, code: audience === "teacher" ? row.code : null, isLocked, isArchived, settings };
}

/** The same for everybody. */
export function seePhase(clock: Clock): PhaseView {
  const phase = phaseOf(clock);
  return {
    key: phase.key,
    title: phase.title,
    index: clock.phaseIndex,
    steps: clock.phases.map(({ key, title, minutes }) => ({ key, title, minutes })),
    startedAt: clock.phaseStartedAt.toISOString(),
    endsAt: clock.phaseEndsAt?.toISOString() ?? null,
    paused: clock.pausedAt?.toISOString() ?? null,
    allows: { post: phase.mayPost, reply: phase.mayReply, rate: phase.mayRate, ballot: phase.ballot, reveals: phase.reveals },
  };
}

/** How many have voted, while a ballot is open and only then. */
export const seeTurnout = (clock: Clock, cast: Readonly<Record<Stage, number>>, eligible: number): TurnoutView | null => {
  const stage = phaseOf(clock).ballot;
  return stage && { stage, cast: cast[stage], eligible };
};

/** What a member sees of themself; the ballots are nobody else's to see. */
export const seeMe = (row: MemberRow, ballots: OwnBallots): MeView => ({
  memberId: row.id,
  name: row.name,
  role: row.role,
  side: row.side,
  isMuted: row.isMuted,
  ballots,
});

/** Nobody's before a phase reveals them, the teacher's neither. Students and judges see counts of 1 and 2 people as "<3". */
export function seeResults(results: Results, clock: Clock, audience: Audience): ResultsView | null {
  if (!phaseOf(clock).reveals) return null;
  if (audience === "teacher") return results;
  const { matrix, againstAssigned } = results;
  return {
    ...results,
    matrix: matrix && maskSmall(matrix),
    againstAssigned: againstAssigned && { ...againstAssigned, total: maskCount(againstAssigned.total) },
  };
}
