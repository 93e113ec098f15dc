import { audienceOfPost, type Viewer } from "../audience";
import { groupBy } from "../flow";
import { gatePlace, gateScopeOf } from "../gates";
import type { PostRow } from "../rows";
import type { WholeRoom } from "../snapshot";
import { seePost } from "../visibility";
import type { GateScope } from "../vocabulary";
import type { Found } from "./notice";

/** An act of a teacher's by which a post, or all behind a gate, came before the class. */
export type Shown = Readonly<{ act: string; targetId: string | null; at: Date }>;

/** The acts by which something is shown that was not. */
export const showingActs = ["approve", "restore", "reveal"] as const;

type Room = Pick<WholeRoom, "room" | "clock" | "gate" | "motion" | "posts">;

/**
 * The published answers of others to what a member wrote, as far as they may see them now, with the moment
 * from which they could: an answer that waited, was hidden or stood behind a gate is news when it is shown.
 */
export function answersTo(whole: Room, me: Viewer, shown: readonly Shown[]): readonly Found[] {
  const { room, gate, posts, motion } = whole;
  const own = new Set(posts.flatMap(({ id, authorId }) => (authorId === me.id ? [id] : [])));
  const numbers = new Map(motion.paragraphs.map(({ id, number }) => [id, number]));
  const seenFrom = openWhen(whole, me, shown);
  return posts.flatMap((row, place) => {
    if (!row.parentId || !own.has(row.parentId) || row.authorId === me.id) return [];
    const view = seePost(row, audienceOfPost(me, row, gate), room.names);
    if (!view || view.body === null) return [];
    const number = numbers.get(view.paragraphId);
    const path = number === undefined ? "" : `?p=${number}&post=${view.id}#post-${view.id}`;
    return [{ kind: "answers", roomId: room.id, at: seenFrom(row, place), path }];
  });
}

/** Answers of a post, and where it stands among all, from when on a member could see it. */
function openWhen({ room, clock, posts }: Room, me: Viewer, shown: readonly Shown[]) {
  const scopes = clock.phases.map((_, phaseIndex) =>
    me.role === "STUDENT" ? gateScopeOf({ ...clock, phaseIndex }, room.writeFirst, false) : null,
  );
  const shownBy = groupBy(shown, ({ targetId, act }) => (act === "reveal" ? act : (targetId ?? "")));
  const firsts = firstPlaces(me.id, posts, scopes);
  const next = nextOfOtherPhase(posts);

  /**
   * When the gate of its phase let them through, once it has: they wrote there, a teacher opened it, or
   * another phase began. Of one that is long over that is when the next post was written, at the latest.
   */
  const throughGate = ({ phaseIndex, paragraphId, createdAt, side }: PostRow, place: number) => {
    const scope = scopes[phaseIndex];
    if (!scope || side === null) return createdAt;
    const over = clock.phaseIndex === phaseIndex ? [] : [clock.phaseStartedAt, next[place]?.createdAt];
    const reveal = shownBy.get("reveal")?.find(({ at }) => at > createdAt)?.at;
    const first = firsts.get(`${phaseIndex} ${gatePlace(scope, paragraphId)}`);
    const times = [first, reveal, ...over].flatMap((at) => (at ? [Number(at)] : []));
    return times.length === 0 ? createdAt : new Date(Math.min(...times));
  };
  return (row: PostRow, place: number): Date => {
    const acts = shownBy.get(row.id)?.map(({ at }) => at) ?? [];
    return new Date(Math.max(...[row.createdAt, ...acts, throughGate(row, place)].map(Number)));
  };
}

/** When a member first wrote behind each gate: by phase and place. */
function firstPlaces(
  memberId: string,
  posts: readonly PostRow[],
  scopes: readonly (GateScope | null)[],
): ReadonlyMap<string, Date> {
  const firsts = new Map<string, Date>();
  for (const { authorId, phaseIndex, paragraphId, createdAt } of posts) {
    const scope = scopes[phaseIndex];
    if (authorId !== memberId || !scope) continue;
    const key = `${phaseIndex} ${gatePlace(scope, paragraphId)}`;
    if (!firsts.has(key)) firsts.set(key, createdAt);
  }
  return firsts;
}

/** For each post the next one that was written in another phase. */
function nextOfOtherPhase(posts: readonly PostRow[]): readonly (PostRow | undefined)[] {
  const next: (PostRow | undefined)[] = [];
  for (let at = posts.length - 2; at >= 0; at--)
    next[at] = posts[at + 1]?.phaseIndex === posts[at]?.phaseIndex ? next[at + 1] : posts[at + 1];
  return next;
}
