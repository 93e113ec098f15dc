import type { KeptTurn } from "../debate/speaking/turn";
import type { Fairness, Side, SidePolicy } from "../debate/vocabulary";

type Noted = Readonly<{ byId: string | null; createdAt: Date }>;
type Act = Noted & Readonly<{ reason: string | null }>;

/** What only a teacher knows of a member, or of a post, beside what everybody sees. */
export type MemberRecord = Readonly<{
  id: string;
  mute: Act | null;
  removal: Act | null;
  absence: Noted | null;
  grade: Readonly<{
    levels: unknown;
    feedback: string;
    releasedAt: Date | null;
    byId: string;
    changedAt: Date;
  }> | null;
  placement: (Noted & Readonly<{ former: Side | null; side: Side | null }>) | null;
}>;

export type PostRecord = Readonly<{
  id: string;
  isHeld: boolean;
  withdrawnAt: Date | null;
  versions: readonly Readonly<{ body: string; replacedAt: Date }>[];
  hiding: Act | null;
  review: (Act & Readonly<{ verdict: "APPROVED" | "REJECTED" }>) | null;
  pin: Noted | null;
  flags: readonly Readonly<{ byId: string; reason: string; createdAt: Date; resolvedAt: Date | null }>[];
  mark: Readonly<{ byId: string; mark: Fairness; createdAt: Date }> | null;
  remark: (Noted & Readonly<{ text: string }>) | null;
}>;

/** The rest of a room's rows, as the database finds them: all of it is the teacher's alone. */
export type TeachersRecord = Readonly<{
  lock: Act | null;
  reveals: readonly (Noted & Readonly<{ phaseIndex: number }>)[];
  apart: readonly (Noted & Readonly<{ memberId: string; otherId: string }>)[];
  draws: readonly (Noted &
    Readonly<{
      policy: SidePolicy;
      seed: string;
      former: unknown;
      isSwapped: boolean;
      undoneAt: Date | null;
    }>)[];
  members: readonly MemberRecord[];
  posts: readonly PostRecord[];
  log: readonly (Act & Readonly<{ act: string; targetId: string | null }>)[];
}>;

/** A sentence of common ground. Who said what of it is nobody's to take home. */
export type SentenceRecord = Readonly<{
  authorId: string;
  text: string;
  phaseIndex: number;
  isHeld: boolean;
  counted: unknown;
  createdAt: Date;
  posts: readonly Readonly<{ postId: string }>[];
  review: (Act & Readonly<{ verdict: "APPROVED" | "REJECTED" }>) | null;
}>;

/** A point that a student proposed. */
export type PointRecord = Readonly<{
  authorId: string;
  text: string;
  isHeld: boolean;
  verdict: "APPROVED" | "REJECTED" | null;
  reason: string | null;
  createdAt: Date;
}>;

/** A speaking turn, with who noted it. */
export type TurnRecord = KeptTurn & Readonly<{ notedById: string | null }>;

/** What of a room's own row is no secret, beside the room as it is kept. */
export type RoomRecord = Readonly<{
  sentences: readonly SentenceRecord[];
  speakingTurns: readonly TurnRecord[];
  points: readonly PointRecord[];
  formatId: string;
  createdAt: Date;
  archivedAt: Date | null;
  /** What its students are graded by, as it is kept. */
  rubric: unknown;
  /** The owner's member id. */
  ownerMemberId: string | null;
}>;
