import { allowsNothing, type Phase } from "../debate/phases";
import type { PostRow, RoomRow } from "../debate/rows";
import { memberIds, paragraphs } from "../debate/shapes/shapes";
import type { WholeRoom } from "../debate/snapshot";
import { kinds, stages } from "../debate/vocabulary";
import { wholeOf } from "../rooms/bring-forward";

/** Rooms of many posts, for tests of what goes over them. */

const debated: RoomRow = {
  id: "room",
  title: "10B",
  code: "",
  isLocked: false,
  isArchived: false,
  isOfClass: false,
  isDealt: false,
  premoderation: "OFF",
  sidePolicy: "BALANCED",
  choiceCap: null,
  devilsAdvocates: 0,
  isAutoAdvancing: false,
  names: "REAL",
  writeFirst: "PARAGRAPH",
  sayItBack: false,
  wallFirst: true,
  holdsResults: false,
  namesWait: false,
  freeNames: true,
  wantedPosts: 0,
  wantedReplies: 0,
  wordFilter: true,
  ownWords: [],
  stems: null,
};
const at = new Date(1_800_000_000_000);

const step = (key: string, allows: Partial<Phase["allows"]>): Phase => ({
  key,
  title: key,
  minutes: null,
  autoAdvance: false,
  allows: { ...allowsNothing, ...allows },
  writeFirst: null,
  sayItBack: false,
});
const writing = { post: { PROPOSITION: kinds, OPPOSITION: kinds }, reply: true, rate: true };
const reading = ["lobby", "read", "openings"].map((key) => step(key, {}));

/** In its rebuttals. */
export const clock = {
  phases: [...reading, step("rebuttals", writing), step("debrief", { reveals: true })],
  phaseIndex: 3,
  phaseStartedAt: at,
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: false,
};
/** Once it shows its results. */
export const reveal = { ...clock, phaseIndex: clock.phases.findIndex(({ allows }) => allows.reveals) };

const essay = { id: "motion", title: "", language: "en", source: null, revision: 1, between: [], paragraphs };
export const frame = { room: debated, clock, isRevealed: false, results: null, motion: essay };

export const members = memberIds.map((id, number) => ({
  id,
  role: number === 0 ? ("JUDGE" as const) : ("STUDENT" as const),
  side: number % 2 === 1 ? ("OPPOSITION" as const) : ("PROPOSITION" as const),
  name: id,
  pseudonym: null,
  isNameWaiting: false,
  isMuted: false,
  muteReason: null,
  isRemoved: false,
  isAbsent: false,
  isExpected: false,
  placed: null,
  joinedAt: at,
}));

/** All that such a room of a shape was made of, each post of it credited and rated. */
export function rowsOf(posts: readonly PostRow[]) {
  return {
    members,
    posts,
    ballots: memberIds.flatMap((memberId) =>
      stages.map((stage) => ({ memberId, stage, choice: "FOR" as const, side: null })),
    ),
    credits: posts.map(({ id }, number) => ({ memberId: memberIds[number % 500] ?? "", postIds: [id] })),
    ratings: posts.map(({ id, authorId }) => ({
      postId: id,
      raterId: memberIds.find((one) => one !== authorId) ?? "",
      raterSide: null,
      score: 4,
      phaseIndex: 2,
      createdAt: at,
    })),
    returns: [],
  };
}

/** A room that stands at an event of which all were told. */
export const standingAt = (seq: number) => ({ seq, number: seq, few: [] });

export const roomOf = (posts: readonly PostRow[]): WholeRoom =>
  wholeOf(standingAt(posts.length), frame, rowsOf(posts));
