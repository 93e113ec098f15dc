import type { Quote } from "./anchors";
import type { CameAbout, LateView } from "./homework/homework";
import type { PhaseAllows } from "./phases";
import type { Typeset } from "./typeset/typeset";
import type {
  Anchoring,
  Choice,
  Evidence,
  GateScope,
  Kind,
  Naming,
  OwnStems,
  Premoderation,
  Restatement,
  Role,
  Side,
  SidePolicy,
  Stage,
  Status,
} from "./vocabulary";

/** What somebody may see of rows (rows.ts). Only visibility.ts makes a view of a row. */

export type PostView = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  author: Readonly<{ memberId: string; name: string }> | null;
  body: string | null;
  typeset?: Typeset;
  language?: string;
  restatement: Restatement | null;
  quote: Quote | null;
  /** How it was found again when the room moved to another revision; "orphaned" stands on no paragraph any more. */
  anchor: Anchoring;
  /** Only where the words that it was written about stand there no more as they were: what they were. */
  quotedBefore?: string;
  evidence: readonly Evidence[];
  status: Status;
  reason: string | null;
  pinned: boolean;
  isFirst: boolean;
  createdAt: string;
  editedAt: string | null;
  /** The index of the phase it was written in: its author may change it while that phase runs. */
  phaseIndex: number;
  seq: number;
  /** Only the teacher's, and only where there are any: how many have flagged it and have no answer yet. */
  flags?: number;
  /** Only in the wall's view: it is not to be chosen there, and nobody is to see a difference. */
  isKeptOff?: true;
  /** Only in its author's view: the key it was sent with, by which they know it again. */
  key?: string;
}> &
  CameAbout;

/** How a member came to the side they are on, or to none: from which one, and when. */
export type PlacedView = Readonly<{ from: Side | null; to: Side | null; isOwnChoice: boolean; at: string }>;

export type MemberView = Readonly<{
  id: string;
  name: string;
  role: Role;
  side: Side | null;
  /** Only in the teacher's view and one's own. */
  isMuted?: boolean;
  /** Why they are muted, where a reason was given: only in the teacher's view and one's own. */
  muteReason?: string;
  /** Only in the teacher's view. */
  isRemoved?: boolean;
  isAbsent?: boolean;
  /** Only in the teacher's view: of the class, and has not come yet. */
  isExpected?: true;
  /** What the class calls them: only in the teacher's view, and only where names are hidden. */
  pseudonym?: string;
  /** Their name waits for the teacher, who alone is shown it beside themself. */
  isNameWaiting?: true;
  /** Only in the wall's view: nothing of theirs is to be chosen there, and nobody is to see a difference. */
  isKeptOff?: true;
  /** Only in one's own view, and only where there was a placement. */
  placed?: PlacedView;
}> &
  LateView;

export type RoomView = Readonly<{
  id: string;
  title: string;
  /** The join code, the teacher's to give. */
  code: string | null;
  isLocked: boolean;
  isArchived: boolean;
  /** Only of a room that was opened for a class, and only while students are led on to its groups. */
  isOfClass?: true;
  isDealt?: true;
  settings: RoomSettings;
}>;

export type RoomSettings = Readonly<{
  premoderation: Premoderation;
  sidePolicy: SidePolicy;
  choiceCap: number | null;
  /** How many on each side must argue against what they voted, at least, when sides are drawn by OPINION. */
  devilsAdvocates: number;
  autoAdvance: boolean;
  names: Naming;
  writeFirst: GateScope | null;
  sayItBack: boolean;
  /** While a wall is open the class sees results once the teacher has shown them. */
  wallFirst: boolean;
  /** Whether the names of those who join wait for the teacher before others see them. */
  namesWait: boolean;
  /** Whether who is not of the room's class joins by a name of their own. */
  freeNames: boolean;
  /** How many posts, and replies to the other side, are asked of each student; 0: none. */
  wantedPosts: number;
  wantedReplies: number;
  wordFilter: boolean;
  ownWords: readonly string[];
  /** The room's own beginnings for posts; null for those that ship. */
  stems: OwnStems | null;
}>;

export type PhaseView = Readonly<{
  key: string;
  title: string;
  index: number;
  /** The format's phases in order: what comes next, and what may still be done in it. */
  steps: readonly Readonly<{ key: string; title: string; minutes: number | null; allows: PhaseAllows }>[];
  startedAt: string;
  endsAt: string | null;
  /** When the clock was stopped, or null while it runs. */
  paused: string | null;
  allows: PhaseAllows;
  /** The write-first gate in force: the phase's or else the room's; none once the teacher has opened it. */
  gate: GateScope | null;
  sayItBack: boolean;
  /** The results are the teacher's to show first: nobody else sees them yet. */
  holdsResults: boolean;
}>;

/** Somebody asks to come back in as a member: it holds for ten minutes from `askedAt`. */
export type ReturnView = Readonly<{ id: string; memberId: string; askedAt: string }>;

export type TurnoutView = Readonly<{ stage: Stage; cast: number; eligible: number }>;

export type OwnBallots = Readonly<Record<Stage, Choice | null>>;

/** What is one member's alone. */
export type Own = Readonly<{
  ballots: OwnBallots;
  credits: readonly string[];
  ratings: Readonly<Record<string, number>>;
}>;

export type MeView = Readonly<{
  memberId: string;
  name: string;
  role: Role;
  side: Side | null;
  isMuted: boolean;
  /** What the teacher gave as the reason. */
  muteReason: string | null;
  /** How they came to their side; null where they never had one. */
  placed: PlacedView | null;
  /** What the class calls the member; null where they see the name. */
  pseudonym: string | null;
  ballots: OwnBallots;
  /** The posts credited with the closing ballot, at most 3. */
  credits: readonly string[];
  /** The member's own ratings, 1 to 5, by post id. */
  ratings: Readonly<Record<string, number>>;
  /** Where a student has written first while a gate holds: paragraph ids, or "" for the phase; else empty. */
  opened: readonly string[];
  /** Only where a teacher looks on: nothing can be changed, and what is the member's alone is left out. */
  isWatched?: true;
  /** Only on the wall, where a teacher shows the class what the class may see. */
  isOnWall?: true;
}> &
  LateView;
