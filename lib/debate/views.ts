import type { Quote } from "./anchors";
import type { MaskedCount, MaskedMatrix, Matrix, Results } from "./swing";
import type { Choice, Kind, Premoderation, Role, Side, SidePolicy, Stage, Status } from "./vocabulary";

/** Rows as the database finds them, and views as somebody may see them. Only visibility.ts makes a view from a row. */

export type Evidence = Readonly<{ url: string; title: string; words: string }>;

export type PostRow = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  authorId: string;
  authorName: string;
  body: string;
  quote: Quote | null;
  evidence: readonly Evidence[];
  status: Status;
  /** The teacher's reason for the status, where one was given. */
  reason: string | null;
  hasReplies: boolean;
  isPinned: boolean;
  createdAt: Date;
  editedAt: Date | null;
  phaseIndex: number;
  seq: number;
}>;

export type PostView = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  author: Readonly<{ memberId: string; name: string }> | null;
  body: string | null;
  quote: Quote | null;
  evidence: readonly Evidence[];
  status: Status;
  reason: string | null;
  pinned: boolean;
  createdAt: string;
  editedAt: string | null;
  /** The index of the phase it was written in: its author may change it while that phase runs. */
  phaseIndex: number;
  seq: number;
}>;

export type MemberRow = Readonly<{
  id: string;
  role: Role;
  side: Side | null;
  name: string;
  isMuted: boolean;
  isRemoved: boolean;
  joinedAt: Date;
}>;

export type MemberView = Readonly<{
  id: string;
  name: string;
  role: Role;
  side: Side | null;
  /** Only in the teacher's view and one's own. */
  isMuted?: boolean;
  /** Only in the teacher's view. */
  isRemoved?: boolean;
}>;

export type RoomRow = Readonly<{
  id: string;
  title: string;
  code: string;
  isLocked: boolean;
  isArchived: boolean;
  premoderation: Premoderation;
  sidePolicy: SidePolicy;
  choiceCap: number | null;
  isAutoAdvancing: boolean;
}>;

export type RoomView = Readonly<{
  id: string;
  title: string;
  /** The join code, the teacher's to give. */
  code: string | null;
  isLocked: boolean;
  isArchived: boolean;
  settings: Readonly<{ premoderation: Premoderation; sidePolicy: SidePolicy; choiceCap: number | null; autoAdvance: boolean }>;
}>;

export type PhaseView = Readonly<{
  key: string;
  title: string;
  index: number;
  /** The format's phases in order, for "what comes next". */
  steps: readonly Readonly<{ key: string; title: string; minutes: number | null }>[];
  startedAt: string;
  endsAt: string | null;
  /** When the clock was stopped, or null while it runs. */
  paused: string | null;
  allows: Readonly<{
    post: Readonly<Record<Side, readonly Kind[]>>;
    reply: boolean;
    rate: boolean;
    ballot: Stage | null;
    reveals: boolean;
  }>;
}>;

export type TurnoutView = Readonly<{ stage: Stage; cast: number; eligible: number }>;

export type OwnBallots = Readonly<Record<Stage, Choice | null>>;

export type MeView = Readonly<{
  memberId: string;
  name: string;
  role: Role;
  side: Side | null;
  isMuted: boolean;
  ballots: OwnBallots;
}>;

export type ResultsView = Readonly<
  Omit<Results, "matrix" | "againstAssigned"> & {
    matrix: Matrix | MaskedMatrix | null;
    againstAssigned: Readonly<{ total: MaskedCount; gains: Results["gains"] }> | null;
  }
>;

export type ParagraphView = Readonly<{ id: string; number: number; text: string }>;

export type MotionView = Readonly<{
  id: string;
  title: string;
  language: string;
  source: string | null;
  revision: number;
  paragraphs: readonly ParagraphView[];
}>;
