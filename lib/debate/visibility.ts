import { type Audience, keptOffFrom, type Viewer } from "./audience";
import { type Gate, gateScopeOf, placesOpenedBy } from "./gates";
import { isForClass, marksOf, seeLate, withHomework } from "./homework/homework";
import { shownAuthor, shownId, shownMember, waitsOf } from "./naming/shown-name";
import { type Clock, phaseOf } from "./phases";
import { emptyPlace } from "./posts";
import { maskResults, type RawResults, type ResultsView } from "./results-view";
import type { MemberRow, PostRow, RoomRow } from "./rows";
import { setWords } from "./typeset/set-words";
import type {
  MemberView,
  MeView,
  Own,
  PhaseView,
  PlacedView,
  PostView,
  RoomView,
  TurnoutView,
} from "./views";
import type { Naming, Stage } from "./vocabulary";

/**
 * The one door out: a row and a viewer become what that viewer may see. Pages, their data, events, the API
 * and exports show rooms through this file, and nothing else builds these views ("Who sees what").
 *
 * Published posts are everybody's. Others are the teacher's and the author's, with the reason; the class sees
 * only the place of one with replies, and so does everybody of one whose author was deleted. A post's key is
 * its author's alone.
 */
export function seePost(row: PostRow, audience: Audience, names: Naming): PostView | null {
  if (audience === "waiting") return null;
  const { id, paragraphId, parentId, kind, side, status, phaseIndex, seq } = row;
  const createdAt = row.createdAt.toISOString();
  const place = { id, paragraphId, parentId, kind, side, status, createdAt, phaseIndex, seq };
  const isTeacher = audience === "teacher" || audience === "teacher-author";
  const isAuthor = audience === "owner" || audience === "teacher-author";
  const isClass = audience === "class" || audience === "wall";
  const isOpen = row.authorName !== "" && (!isClass || (status === "PUBLISHED" && isForClass(row, names)));
  if (!isOpen && (!row.hasReplies || status === "PENDING" || status === "REJECTED")) return null;
  if (!isOpen) return { ...place, ...emptyPlace };
  return {
    ...place,
    author: isTeacher
      ? { memberId: row.authorId, name: row.authorName }
      : { ...shownAuthor(row, names), ...(isAuthor ? { memberId: row.authorId } : {}) },
    ...setWords(row),
    restatement: row.restatement,
    quote: row.quote,
    anchor: row.anchor,
    ...(row.quotedBefore === null ? {} : { quotedBefore: row.quotedBefore }),
    evidence: row.evidence,
    reason: row.reason,
    pinned: row.isPinned,
    isFirst: row.isFirst,
    editedAt: row.editedAt?.toISOString() ?? null,
    ...marksOf(row),
    ...(isTeacher && row.flags > 0 ? { flags: row.flags } : {}),
    ...keptOffFrom(audience, row.flags > 0),
    ...(isAuthor && row.key !== null ? { key: row.key } : {}),
  };
}

/**
 * Who is in the room; nobody sees the one without a name, who stands for those deleted. A removed member is
 * shown to the teacher only; a mute to the teacher and to whom it is about; a hidden name, or one that waits,
 * to nobody else. How somebody came to their side is theirs alone.
 */
export function seeMember(row: MemberRow, audience: Audience, names: Naming): MemberView | null {
  if (row.name === "") return null;
  const { id, role, side, isMuted, isRemoved, isAbsent, isExpected, pseudonym } = row;
  const why = row.muteReason === null ? {} : { muteReason: row.muteReason };
  const placed = seePlacement(row);
  const alias = names === "PSEUDONYM" && pseudonym !== null ? { pseudonym } : {};
  const known = { id, name: row.name, role, side, isMuted, ...why };
  if (audience === "teacher") {
    const marks = { isRemoved, isAbsent, ...(isExpected && { isExpected }), ...alias };
    return { ...known, ...marks, ...waitsOf(row), ...seeLate(row, audience) };
  }
  if (isRemoved) return null;
  return audience === "owner"
    ? { ...known, ...(placed && { placed }), ...seeLate(row, audience) }
    : { ...shownMember(row, names), role, side, ...keptOffFrom(audience, isMuted) };
}

/** By what id somebody is gone for those who cannot see them. */
export const seeMemberId = (row: MemberRow, audience: Audience, names: Naming): string =>
  audience === "teacher" || audience === "owner" ? row.id : shownId(row, names);

const seePlacement = ({ placed }: MemberRow): PlacedView | null =>
  placed && { ...placed, at: placed.at.toISOString() };

export function seeRoom(row: RoomRow, audience: Audience): RoomView {
  const { id, title, isLocked, isArchived, isOfClass, isDealt } = row;
  const settings = {
    premoderation: row.premoderation,
    sidePolicy: row.sidePolicy,
    choiceCap: row.choiceCap,
    devilsAdvocates: row.devilsAdvocates,
    autoAdvance: row.isAutoAdvancing,
    names: row.names,
    writeFirst: row.writeFirst,
    sayItBack: row.sayItBack,
    wallFirst: row.wallFirst,
    freeNames: row.freeNames,
    wantedPosts: row.wantedPosts,
    wantedReplies: row.wantedReplies,
    namesWait: row.namesWait,
    stems: row.stems,
    wordFilter: row.wordFilter,
    ownWords: audience === "teacher" ? row.ownWords : [],
  };
  const mayInvite = audience === "teacher" || audience === "wall";
  return {
    id,
    title,
    code: mayInvite ? row.code : null,
    isLocked,
    isArchived,
    ...(isOfClass && { isOfClass }),
    ...(isDealt && { isDealt }),
    settings,
  };
}

/** What of the room, beside its clock, decides what its phase asks of everybody. */
export type RoomGates = Pick<RoomRow, "writeFirst" | "sayItBack" | "holdsResults"> &
  Readonly<{ isRevealed: boolean }>;

/** The same for everybody. */
export function seePhase(clock: Clock, gates: RoomGates): PhaseView {
  const phase = phaseOf(clock);
  return {
    key: phase.key,
    title: phase.title,
    index: clock.phaseIndex,
    steps: clock.phases.map(({ key, title, minutes, allows }) => ({ key, title, minutes, allows })),
    startedAt: clock.phaseStartedAt.toISOString(),
    endsAt: clock.phaseEndsAt?.toISOString() ?? null,
    paused: clock.pausedAt?.toISOString() ?? null,
    allows: phase.allows,
    gate: gateScopeOf(clock, gates.writeFirst, gates.isRevealed),
    sayItBack: phase.sayItBack || gates.sayItBack,
    holdsResults: gates.holdsResults,
  };
}

/** How many have voted, while a ballot is open and only then. */
export const seeTurnout = (
  clock: Clock,
  cast: Readonly<Record<Stage, number>>,
  eligible: number,
): TurnoutView | null => {
  const stage = phaseOf(clock).allows.ballot;
  return stage && { stage, cast: cast[stage], eligible };
};

const unseen: Own = { ballots: { OPENING: null, CLOSING: null }, credits: [], ratings: {} };

/**
 * What a member sees of themself; ballots, credits and ratings are nobody else's to see. `own` is null for a
 * teacher who looks on as this member.
 */
export const seeMe = (
  row: MemberRow & Pick<Viewer, "isOnWall">,
  own: Own | null,
  names: Naming,
  gate: Gate | null,
): MeView => ({
  memberId: row.id,
  name: row.name,
  role: row.role,
  side: row.side,
  isMuted: row.isMuted,
  muteReason: row.muteReason,
  placed: seePlacement(row),
  pseudonym: names === "PSEUDONYM" ? row.pseudonym : null,
  ...(own ? { ...own, ballots: withHomework(own.ballots, row.homework) } : unseen),
  ...seeLate(row, own ? "owner" : "watcher"),
  opened: gate && row.role === "STUDENT" ? placesOpenedBy(gate, row.id) : [],
  ...(own ? {} : { isWatched: true }),
  ...(row.isOnWall ? { isOnWall: true } : {}),
});

/**
 * Nobody's before a phase reveals them, the teacher's neither, and the teacher's alone while the room holds
 * them. Students and judges see no count that may point at somebody; nor does a teacher at a wall, which is
 * `shownTo` them.
 */
export function seeResults(
  results: RawResults,
  clock: Clock,
  { holdsResults }: Pick<RoomRow, "holdsResults">,
  audience: Audience,
  shownTo: Audience = audience,
): ResultsView | null {
  if (!phaseOf(clock).allows.reveals || (holdsResults && audience !== "teacher" && audience !== "wall"))
    return null;
  return maskResults(results, shownTo === "teacher");
}
