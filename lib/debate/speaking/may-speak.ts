import { type Refusal, refuse } from "../outcome";
import { phaseOf } from "../phases";
import { changeRefusal, isOnOwnSide, type Parent, type Stand, type Writer } from "../posts";
import type { Kind, Side } from "../vocabulary";
import { type Bank, secondsFor, type TurnRow } from "./turn";

/** Why a student may not ask to speak now, or null. */
export function askRefusal(stand: Stand, writer: Writer): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.role !== "STUDENT") return refuse("not-allowed");
  if (writer.isMuted) return refuse("muted");
  if (!writer.side) return refuse("needs-side");
  return floorRefusal(stand);
}

type Turn = Pick<TurnRow, "state" | "side" | "phaseIndex">;

/** Why a teacher may not call somebody now, or null; that another one speaks is for the database to say. */
export function callRefusal(stand: Stand, writer: Writer, turn: Turn, bank: Bank | null): Refusal | null {
  const refusal = changeRefusal(stand, writer) ?? floorRefusal(stand);
  if (refusal) return refusal;
  const times = phaseOf(stand.clock).allows.floor;
  if (stand.clock.pausedAt) return refuse("paused");
  if (turn.phaseIndex !== stand.clock.phaseIndex || turn.state !== "waiting") return refuse("not-changeable");
  if (!turn.side) return refuse("needs-side");
  return times && bank && secondsFor(bank, turn.side, times) > 0 ? null : refuse("bank-empty");
}

function floorRefusal({ clock }: Stand): Refusal | null {
  const { key, allows } = phaseOf(clock);
  return allows.floor ? null : refuse("phase-closed", { phase: key });
}

type Noted = Turn & Readonly<{ noteId: string | null }>;

/**
 * Why somebody may not note a turn now, or null: teachers may at any time, the scribe in its phase, and both
 * once.
 */
export function noteRefusal(stand: Stand, writer: Writer, isScribe: boolean, turn: Noted): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  const isTeacher = writer.role === "TEACHER";
  if (!isTeacher && !isScribe) return refuse("not-allowed");
  if (writer.isMuted) return refuse("muted");
  if (turn.state !== "speaking" && turn.state !== "spoken") return refuse("not-changeable");
  if (turn.noteId !== null) return refuse("already-noted");
  if (isTeacher || turn.phaseIndex === stand.clock.phaseIndex) return null;
  return refuse("phase-closed", { phase: phaseOf(stand.clock).key });
}

/** Why a turn's note may not stand there as what it is, or null: the speaker answers as any author does. */
export function notePlaceRefusal(
  side: Side | null,
  kind: Kind,
  parent: Parent | null,
  essay: Side = "PROPOSITION",
): Refusal | null {
  if (parent && parent.status !== "PUBLISHED") return refuse("parent-not-published");
  return side && isOnOwnSide(kind, side, parent, essay) ? refuse("own-side") : null;
}
