import { audienceOf, audienceOfOwn, type Viewer } from "../audience";
import { shownMember } from "../naming/shown-name";
import type { FloorTimes } from "../phases";
import type { PostView } from "../views";
import type { Naming, Side } from "../vocabulary";
import { callOrder } from "./call-order";
import { type Bank, bankOf, type TurnRow, type TurnState } from "./turn";

export type TurnView = Readonly<{
  id: string;
  memberId: string;
  name: string;
  side: Side | null;
  state: TurnState;
  askedAt: string;
  startedAt: string | null;
  /** When its time is up; in a pause of the debate it stands still. */
  endsAt: string | null;
  /** While it waits: who is called how soon, from 1 on. */
  place: number | null;
  paragraphId: string | null;
  /** The post it is to, where the viewer sees it. */
  postId: string | null;
  /** The post that notes it, where the viewer sees it. */
  noteId: string | null;
  /** Whether it is the viewer's to note. */
  isToNote?: true;
  /** Only in the teacher's view. */
  isMuted?: true;
}>;

/** The floor as somebody sees it: who speaks, who waits in the order of the rule, and who has spoken. */
export type FloorView = Readonly<{
  /** Null where the phase has no floor. */
  times: FloorTimes | null;
  /** What each side has left, in seconds, without the turn that runs. */
  bank: Bank | null;
  scribe: Readonly<{ memberId: string; name: string }> | null;
  /** Who speaks first, then who waits, then the turns that are over, the last one first. */
  turns: readonly TurnView[];
}>;

/** The floor before visibility. */
export type WholeFloor = Readonly<{
  times: FloorTimes | null;
  phaseIndex: number;
  names: Naming;
  scribe: TurnPerson | null;
  turns: readonly TurnRow[];
}>;

type TurnPerson = Pick<TurnRow, "memberId" | "name" | "pseudonym" | "role" | "isNameWaiting" | "isRemoved">;

/**
 * What somebody may see of the floor. Everybody sees who speaks, who waits and who spoke, by the names that
 * the room shows; who was passed over, that student and the teacher alone. `posts` are those the viewer sees.
 */
export function seeFloor(floor: WholeFloor, viewer: Viewer, posts: readonly PostView[]): FloorView {
  const { times, phaseIndex, scribe, turns } = floor;
  const here = turns.filter(({ phaseIndex: of }) => of === phaseIndex);
  const bank = times && bankOf(here, times);
  const present = here.filter(({ isRemoved }) => !isRemoved);
  const begun = turns.filter(({ startedAt, state }) => startedAt && state !== "skipped");
  const waiting = present.filter(({ state }) => state === "waiting");
  const queue = bank ? callOrder(waiting, begun, bank) : [];
  const speaking = times ? present.filter(({ state }) => state === "speaking") : [];
  const over = turns
    .filter(({ state }) => state === "spoken" || state === "skipped")
    .toSorted((a, b) => Number(b.endedAt) - Number(a.endedAt));
  const see = (row: TurnRow, place: number | null) => seeTurn(row, viewer, { ...floor, posts, place });
  return {
    times,
    bank,
    scribe: scribe && !scribe.isRemoved ? personOf(scribe, viewer, floor.names) : null,
    turns: [
      ...speaking.map((row) => see(row, null)),
      ...queue.map((row, at) => see(row, at + 1)),
      ...over.map((row) => see(row, null)),
    ].flatMap((view) => view ?? []),
  };
}

type Seen = Pick<WholeFloor, "names" | "scribe" | "phaseIndex"> &
  Readonly<{ posts: readonly PostView[]; place: number | null }>;

function seeTurn(
  row: TurnRow,
  viewer: Viewer,
  { names, scribe, phaseIndex, posts, place }: Seen,
): TurnView | null {
  const audience = audienceOf(viewer, row.memberId);
  const isTeacher = audience === "teacher";
  if (row.state === "skipped" && !isTeacher && audience !== "owner") return null;
  const shown = (id: string | null) =>
    posts.some((post) => post.id === id && post.body !== null) ? id : null;
  const isScribe =
    scribe !== null && audienceOfOwn(viewer, scribe.memberId) === "owner" && row.phaseIndex === phaseIndex;
  const hasSpoken = row.state === "speaking" || row.state === "spoken";
  return {
    id: row.id,
    ...personOf(row, viewer, names),
    side: row.side,
    state: row.state,
    askedAt: row.askedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    place,
    paragraphId: row.paragraphId,
    postId: shown(row.postId),
    noteId: shown(row.noteId),
    ...(hasSpoken && row.noteId === null && (isTeacher || isScribe) && { isToNote: true }),
    ...(isTeacher && row.isMuted && { isMuted: true }),
  };
}

/** Who it is: the teacher sees names, others what the class calls them, and each of them themself. */
function personOf(row: TurnPerson, viewer: Viewer, names: Naming) {
  const audience = audienceOf(viewer, row.memberId);
  if (audience === "teacher") return { memberId: row.memberId, name: row.name };
  const { id, name } = shownMember({ ...row, id: row.memberId }, names);
  return { memberId: audience === "owner" ? row.memberId : id, name };
}
