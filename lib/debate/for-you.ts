import type { Flow, FlowItem, FlowPost } from "./flow";
import { otherSide, type Side } from "./vocabulary";

/**
 * What a member may answer now, as the flow stands: the other side's open items, replies to the member's own
 * posts first, then other posts, then the essay's paragraphs; each in the order of the flow. What the member
 * wrote before changing sides is left out. Without a side: nothing.
 */
export function forYou(
  flow: Flow,
  posts: readonly FlowPost[],
  me: Readonly<{ memberId: string; side: Side | null }>,
): readonly FlowItem[] {
  if (!me.side) return [];
  const theirs = otherSide(me.side);
  const own = new Set(posts.filter(({ author }) => author?.memberId === me.memberId).map(({ id }) => id));
  const open = [...flow.parts.values()]
    .flatMap(({ items }) => items)
    .filter(({ id, side, state }) => side === theirs && state === "open" && !own.has(id));

  const isToMe = ({ parentId }: FlowItem) => parentId !== null && own.has(parentId);
  const said = open.filter(({ type }) => type === "post");
  const essay = open.filter(({ type }) => type === "paragraph");
  return [...said.filter(isToMe), ...said.filter((item) => !isToMe(item)), ...essay];
}

/** How many of the other side's posts and paragraphs each side still has to answer. */
export const unansweredOf = ({ ledger }: Flow): Readonly<Record<Side, number>> => ({
  PROPOSITION: ledger.OPPOSITION.open,
  OPPOSITION: ledger.PROPOSITION.open,
});
