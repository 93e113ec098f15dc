import type { FlowPost } from "../flow";
import type { Side } from "../vocabulary";
import { pullOf } from "./spread";

/**
 * The paragraph on which a member's side has said least, to begin with; null in an essay without any. Of
 * several each member is drawn to another.
 */
export function leastSaid<T extends Readonly<{ id: string }>>(
  paragraphs: readonly T[],
  posts: readonly FlowPost[],
  me: Readonly<{ memberId: string; side: Side | null }>,
): T | null {
  const ours = posts.filter(({ side, status }) => side === me.side && status === "PUBLISHED");
  const counted = paragraphs.map((paragraph) => ({
    paragraph,
    count: ours.filter(({ paragraphId }) => paragraphId === paragraph.id).length,
    pull: pullOf(me.memberId, paragraph.id),
  }));
  return counted.toSorted((a, b) => a.count - b.count || b.pull - a.pull)[0]?.paragraph ?? null;
}
