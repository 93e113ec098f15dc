import { audienceOfPost, type Viewer } from "../audience";
import type { MemberRow } from "../rows";
import type { WholeRoom } from "../snapshot";
import { seePost } from "../visibility";
import { postedIn } from "./nudge";

/**
 * What one member is told beside the log, whose numbers everybody has: when the teacher nudged them in this
 * phase, the ids of what teammates have open to answer, and of what they have open themself. What there is
 * nothing of is left out.
 */
export type AsideView = Readonly<{ nudgedAt?: string; taken?: readonly string[]; begun?: string }>;

export const noAside: AsideView = {};

/** How long something that was opened to be answered counts as open, in milliseconds. */
export const openingHolds = 60_000;

/** What a room's asides are made of, by member id: when each was nudged, and what each has open. */
export type Asides = Readonly<{ nudges: ReadonlyMap<string, Date>; openings: ReadonlyMap<string, string> }>;

/**
 * What one member sees of them: a nudge they have not followed yet, and of the things that students on their
 * side have open those that they see themself, never by whom. A teacher who looks on is not nudged.
 */
export function seeAside(whole: WholeRoom, viewer: Viewer, { nudges, openings }: Asides): AsideView {
  const me = whole.members.find(({ id }) => id === viewer.id);
  if (!me || viewer.isOnWall || !isStudentOf(me.side)(me)) return noAside;
  const nudgedAt = viewer.watchedBy ? undefined : nudges.get(me.id);
  const hasPosted = nudgedAt && postedIn(whole.posts, whole.clock.phaseIndex).has(me.id);
  const team = new Set(whole.members.filter(isStudentOf(me.side)).map(({ id }) => id));
  const taken = [...openings]
    .filter(([id]) => me.side !== null && id !== me.id && team.has(id))
    .map(([, itemId]) => itemId)
    .filter(
      (itemId, at, all) => all.indexOf(itemId) === at && isSeen(whole, { ...viewer, side: me.side }, itemId),
    )
    .sort();
  const begun = openings.get(me.id);
  return {
    ...(nudgedAt && !hasPosted ? { nudgedAt: nudgedAt.toISOString() } : {}),
    ...(taken.length > 0 ? { taken } : {}),
    ...(begun === undefined ? {} : { begun }),
  };
}

const isStudentOf =
  (side: MemberRow["side"]) =>
  (row: MemberRow): boolean =>
    row.role === "STUDENT" && !row.isRemoved && row.side === side;

/** Whether a member sees a paragraph or post, so that they can answer it. */
export function isSeen({ motion, posts, gate, room }: WholeRoom, viewer: Viewer, itemId: string): boolean {
  if (motion.paragraphs.some(({ id }) => id === itemId)) return true;
  const row = posts.find(({ id }) => id === itemId);
  return row?.status === "PUBLISHED" && seePost(row, audienceOfPost(viewer, row, gate), room.names) !== null;
}
