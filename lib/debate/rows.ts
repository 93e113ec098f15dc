import type { Quote } from "./anchors";
import type { LateRow } from "./homework/homework";
import type { Rating, RatingView } from "./ratings";
import type {
  Anchoring,
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
  Status,
} from "./vocabulary";

/** Rows as the database finds them, before visibility: only visibility.ts makes a view from one. */

export type PostRow = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  authorId: string;
  authorName: string;
  authorRole: Role;
  /** What the class calls the author where names are hidden; null for a teacher. */
  authorPseudonym: string | null;
  isAuthorNameWaiting: boolean;
  /** By what key it was sent; null where it came without one. */
  key: string | null;
  body: string;
  /** What its words were taken to be in when they were written (BCP 47), where anything told. */
  language?: string | null;
  /** The sentence that restates the point it attacks, and what that point's author says of it. */
  restatement: Restatement | null;
  quote: Quote | null;
  /** How it was found again when the room moved to another revision. */
  anchor: Anchoring;
  /** The words it was written about, where they stand there no more as they were. */
  quotedBefore: string | null;
  evidence: readonly Evidence[];
  status: Status;
  /** The teacher's reason for the status, where one was given. */
  reason: string | null;
  /** Whether the class was ever told of a reply. */
  hasReplies: boolean;
  /** How many members have flagged it and have no answer yet. */
  flags: number;
  isPinned: boolean;
  /** Written under a write-first gate before its author saw what others had written there. */
  isFirst: boolean;
  createdAt: Date;
  editedAt: Date | null;
  phaseIndex: number;
  /** Written after the lesson by a student who was absent: no part of the lesson's flow. */
  isHomework?: boolean;
  /** The note of a speaking turn. */
  isSpoken?: boolean;
  /** The number of the last event about it that the class was told of; 0 while there was none. */
  seq: number;
}>;

/** A post without what other rows say of it: its author's, and those of the posts that answer it. */
export type StoredPost = Omit<
  PostRow,
  "authorName" | "authorRole" | "authorPseudonym" | "isAuthorNameWaiting" | "hasReplies"
>;

/** A rating, and when it was given last. */
export type RatingRow = Rating & Readonly<{ createdAt: Date }>;

/** How a member came to the side they are on last; a swap round is no placement. */
export type Placement = Readonly<{
  from: Side | null;
  to: Side | null;
  /** Whether they chose it themself. */
  isOwnChoice: boolean;
  at: Date;
}>;

export type MemberRow = Readonly<{
  id: string;
  role: Role;
  side: Side | null;
  name: string;
  /** What the class calls them where names are hidden; null for a teacher. */
  pseudonym: string | null;
  /** Only teachers see the name until one lets it through: to all others it is the pseudonym. */
  isNameWaiting: boolean;
  isMuted: boolean;
  /** What the teacher gave as the reason of a mute, if anything. */
  muteReason: string | null;
  isRemoved: boolean;
  isAbsent: boolean;
  /** Of the room's class, and has not come yet. */
  isExpected: boolean;
  /** Null where they never had a side. */
  placed: Placement | null;
  joinedAt: Date;
}> &
  LateRow;

/** Somebody without a seat who says that they are a member. */
export type ReturnRow = Readonly<{ id: string; memberId: string; askedAt: Date }>;

export type RoomRow = Readonly<{
  id: string;
  title: string;
  code: string;
  isLocked: boolean;
  isArchived: boolean;
  /** Whether it was opened for a class, whose students are all in it at once. */
  isOfClass: boolean;
  /** Whether students who open it are led on to their groups. */
  isDealt: boolean;
  premoderation: Premoderation;
  sidePolicy: SidePolicy;
  choiceCap: number | null;
  devilsAdvocates: number;
  isAutoAdvancing: boolean;
  names: Naming;
  /** A gate for every phase that has none of its own. */
  writeFirst: GateScope | null;
  sayItBack: boolean;
  wallFirst: boolean;
  /** The wall is to show the results before the class sees them. */
  holdsResults: boolean;
  /** Whether who is not of the room's class joins by a name of their own. */
  freeNames: boolean;
  /** How many posts, and replies to the other side, are asked of each student; 0: none. */
  wantedPosts: number;
  wantedReplies: number;
  /** Whether the names of those who join from now on wait for the teacher. */
  namesWait: boolean;
  /** Whether the word filter is on, and the words that it knows besides. */
  wordFilter: boolean;
  ownWords: readonly string[];
  /** The teacher's own beginnings for posts; null for those that ship. */
  stems: OwnStems | null;
  /** Means of ratings that came with the room from elsewhere, by post id: who gave them is not known here. */
  broughtRatings?: Readonly<Record<string, RatingView>> | null;
}>;
