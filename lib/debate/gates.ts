import { type Refusal, refuse } from "./outcome";
import { type Clock, type Phase, phaseOf } from "./phases";
import { changeRefusal, type Stand, type Writer } from "./posts";
import { type GateScope, type Kind, type Role, type Side, type Status, sides } from "./vocabulary";

/**
 * A write-first gate in force, and where each student has written first: see openedKey. It holds while phase
 * `phaseIndex` runs.
 */
export type Gate = Readonly<{ scope: GateScope; phaseIndex: number; opened: ReadonlySet<string> }>;

/**
 * The write-first gate in force now: the running phase's own, else the room's; null once the teacher has
 * revealed the posts, and in a phase in which not both sides may post on a paragraph, since one of them could
 * not open it.
 */
export function gateScopeOf(
  clock: Clock,
  roomScope: GateScope | null,
  isRevealed: boolean,
): GateScope | null {
  const phase = phaseOf(clock);
  return isRevealed || !bothMayPost(phase) ? null : (phase.writeFirst ?? roomScope);
}

/**
 * True where each side may post on a paragraph in the phase: a side that could not would never open a gate.
 */
export const bothMayPost = (phase: Phase): boolean =>
  sides.every((side) => phase.allows.post[side].length > 0);

/**
 * Where students have written first, of all posts of the phase in which a gate holds: one that was taken back
 * counts, for what was seen was seen.
 */
export const openedBy = (
  scope: GateScope,
  written: readonly Readonly<{ authorId: string; paragraphId: string }>[],
): ReadonlySet<string> =>
  new Set(written.map(({ authorId, paragraphId }) => openedKey(authorId, gatePlace(scope, paragraphId))));

/** What a gate has to know of a post. `side` is null where the teacher wrote it. */
export type GatedPost = Readonly<{
  authorId: string;
  side: Side | null;
  parentId: string | null;
  paragraphId: string;
  phaseIndex: number;
}>;

/**
 * Whether a gate hides a post from a viewer: what others wrote there in the running phase is kept from a
 * student who has not written there, and from the wall, which all of them see. Never from judges and the
 * teacher; never the teacher's own questions and notes on the essay, nor posts of other phases.
 */
export function isBehindGate(
  gate: Gate | null,
  viewer: Readonly<{ id: string; role: Role; isOnWall?: boolean }>,
  post: GatedPost,
): boolean {
  if (
    !gate ||
    (viewer.role !== "STUDENT" && !viewer.isOnWall) ||
    (post.authorId === viewer.id && !viewer.isOnWall) ||
    post.phaseIndex !== gate.phaseIndex
  )
    return false;
  const isTeachersRoot = post.side === null && post.parentId === null;
  if (isTeachersRoot || viewer.isOnWall) return !isTeachersRoot;
  return !gate.opened.has(openedKey(viewer.id, gatePlace(gate.scope, post.paragraphId)));
}

/** Whether a gate may hide a post from anybody: see isBehindGate. */
export const mayBeHidden = (gate: Gate | null, post: Omit<GatedPost, "authorId" | "paragraphId">): boolean =>
  gate !== null && post.phaseIndex === gate.phaseIndex && (post.side !== null || post.parentId !== null);

/** Where a post stands to a gate: its paragraph's id, or "" where the gate holds over the whole phase. */
export const gatePlace = (scope: GateScope, paragraphId: string): string =>
  scope === "PARAGRAPH" ? paragraphId : "";

/** What a gate's `opened` holds of a student who has written first at a place: "memberId place". */
export const openedKey = (memberId: string, place: string): string => `${memberId} ${place}`;

/** Where a member has written first under a gate: paragraph ids in order, or "" for the whole phase. */
export const placesOpenedBy = (gate: Gate, memberId: string): readonly string[] =>
  [...gate.opened]
    .filter((key) => key.startsWith(openedKey(memberId, "")))
    .map((key) => key.slice(openedKey(memberId, "").length))
    .sort();

/**
 * Why a post may not be written without saying back what it attacks, or null: only a student's rebuttal must,
 * and only where that is asked.
 */
export function restatementRefusal(
  isAsked: boolean,
  kind: Kind,
  restatement: string | null,
  role: Role,
): "say-it-back" | null {
  const isOwed = isAsked && kind === "REBUT" && role === "STUDENT";
  return isOwed && (restatement ?? "").trim() === "" ? "say-it-back" : null;
}

/**
 * Why a member may not mark a rebuttal's restatement as fair or not quite, or null. Only the author of the
 * point it attacks may: `parentAuthorId`, or null for the essay, whose author is not in the room and for whom
 * the teacher speaks. Nobody marks their own.
 */
export function markRefusal(
  stand: Stand,
  writer: Writer,
  post: Readonly<{ authorId: string; status: Status; hasRestatement: boolean }>,
  parentAuthorId: string | null,
): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (post.status !== "PUBLISHED" || !post.hasRestatement) return refuse("not-found");
  if (post.authorId === writer.id) return refuse("own-post");
  const mayMark = parentAuthorId === null ? writer.role === "TEACHER" : writer.id === parentAuthorId;
  return mayMark ? null : refuse("not-allowed");
}
