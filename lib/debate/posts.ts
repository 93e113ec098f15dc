import { type Refusal, refuse } from "./outcome";
import { type Clock, phaseOf } from "./phases";
import {
  type Kind,
  otherSide,
  type Premoderation,
  type Role,
  type Side,
  type Stage,
  type Status,
} from "./vocabulary";

/** Who wants to do something, as the database finds them at that moment. */
export type Writer = Readonly<{
  id: string;
  role: Role;
  side: Side | null;
  isMuted: boolean;
  isRemoved: boolean;
  /** A teacher looks on as them. */
  isWatched?: boolean;
}>;

/** The room as the database finds it at that moment; the clock is the true one (see clockAt). */
export type Stand = Readonly<{ clock: Clock; isLocked: boolean; isArchived: boolean }>;

/** What the post that is answered is to the rule. */
export type Parent = Readonly<{ side: Side | null; status: Status }>;

/**
 * Why a member may change nothing in the room now, or null. The teacher is bound only by removal and the
 * archive.
 */
export function changeRefusal(stand: Stand, writer: Writer): Refusal | null {
  if (writer.isRemoved) return refuse("removed");
  if (stand.isArchived) return refuse("archived");
  if (writer.role === "TEACHER") return null;
  if (stand.isLocked) return refuse("room-locked");
  if (stand.clock.pausedAt) return refuse("paused");
  return writer.isWatched ? refuse("read-only") : null;
}

/**
 * Why a member may not write this post now, or null. `parent` is null for a post on an essay itself, which
 * speaks for the Proposition, or in a pair for either side: what a phase lets the Opposition do to the one,
 * it lets the Proposition do to the other.
 */
export function postRefusal(
  stand: Stand,
  writer: Writer,
  kind: Kind,
  parent: Parent | null,
  essay: Side = "PROPOSITION",
): Refusal | null {
  const refusal =
    changeRefusal(stand, writer) ??
    (parent && parent.status !== "PUBLISHED" ? refuse("parent-not-published") : null);
  if (refusal || writer.role === "TEACHER") return refusal;
  if (writer.isMuted) return refuse("muted");
  if (writer.role === "JUDGE") return refuse("judges-do-not-post");
  if (!writer.side) return refuse("needs-side");

  const phase = phaseOf(stand.clock);
  const may = phase.allows.post[essay === "PROPOSITION" ? writer.side : otherSide(writer.side)];
  const isOpen = parent ? phase.allows.reply : may.length > 0;
  if (!isOpen) return refuse("phase-closed", { phase: phase.key });

  if (isOnOwnSide(kind, writer.side, parent, essay)) return refuse("own-side");
  return parent || may.includes(kind) ? null : refuse("kind-not-allowed");
}

/** Whether a post would rebut or concede to the side it speaks for. */
export const isOnOwnSide = (
  kind: Kind,
  side: Side,
  parent: Pick<Parent, "side"> | null,
  essay: Side,
): boolean => (kind === "REBUT" || kind === "CONCEDE") && side === (parent ? parent.side : essay);

/**
 * Why the author may not edit or withdraw a post now, or null: only in the phase it was written in, and not
 * once the teacher acted on it.
 */
export function editRefusal(
  stand: Stand,
  writer: Writer,
  post: Readonly<{ authorId: string; phaseIndex: number; status: Status }>,
): Refusal | null {
  if (post.authorId !== writer.id) return refuse("not-author");
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.isMuted) return refuse("muted");
  if (post.status !== "PUBLISHED" && post.status !== "PENDING") return refuse("not-changeable");
  if (writer.role === "TEACHER" || post.phaseIndex === stand.clock.phaseIndex) return null;
  return refuse("phase-closed", { phase: phaseOf(stand.clock).key });
}

/** Why a member may not cast a ballot at a stage now, or null. A mute does not take the vote away. */
export function ballotRefusal(stand: Stand, writer: Writer, stage: Stage): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.role === "TEACHER") return refuse("not-allowed");
  const phase = phaseOf(stand.clock);
  return phase.allows.ballot === stage ? null : refuse("ballot-closed", { phase: phase.key });
}

/**
 * Whether a new post, or one that was changed, waits for the teacher. `hasPassed` is true once a post of the
 * author was published or approved, `hasFound` where the word filter found something in it.
 */
export function isHeld(
  premoderation: Premoderation,
  { role }: Pick<Writer, "role">,
  { hasPassed, hasFound = false }: Readonly<{ hasPassed: boolean; hasFound?: boolean }>,
): boolean {
  if (role === "TEACHER") return false;
  return hasFound || premoderation === "ALL" || (premoderation === "FIRST" && !hasPassed);
}

/** What a post's rows say of it now: its author's withdrawal goes before the teacher's acts. */
export function statusOf(
  post: Readonly<{
    isWithdrawn: boolean;
    isHidden: boolean;
    isHeld: boolean;
    verdict: "APPROVED" | "REJECTED" | null;
  }>,
): Status {
  if (post.isWithdrawn) return "WITHDRAWN";
  if (post.isHidden) return "HIDDEN";
  if (post.verdict === "REJECTED") return "REJECTED";
  return post.isHeld && post.verdict === null ? "PENDING" : "PUBLISHED";
}

/** What is left of a post whose place alone is shown. */
export const emptyPlace = {
  author: null,
  body: null,
  restatement: null,
  quote: null,
  anchor: "same",
  evidence: [],
  reason: null,
  pinned: false,
  isFirst: false,
  editedAt: null,
} as const;
