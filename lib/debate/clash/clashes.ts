import { type Flow, type FlowItem, type FlowPart, type FlowPost, groupBy } from "../flow";

/** What a clash needs to know of a post; a PostView (views.ts) fits. */
export type ClashPost = FlowPost & Readonly<{ createdAt: string; phaseIndex: number; pinned: boolean }>;

/**
 * Words of the essay that somebody rebuts, and what the other side answers. `id` is the rebuttal's, `answers`
 * are posts, the best first. An exchange is a post and what answers it (domain.md, "Flow"), anywhere in the
 * rebuttal's thread; `lately` counts those answered in the phase that runs.
 */
export type Clash = Readonly<{
  id: string;
  paragraphId: string;
  answers: readonly string[];
  /** Nobody answered, and no phase is left to do it in. */
  isDropped: boolean;
  exchanges: number;
  lately: number;
  /** When the last was said of the rebuttal and of what answers something in its thread. */
  lastAt: string;
}>;

/**
 * The clashes of a flow, in its order: every published rebuttal of the essay is one. Nothing without a side
 * takes part, so neither the teacher nor a judge. The best answer is one that the teacher has pinned, else
 * the one that most answer back, else the first.
 */
export const clashesOf = (
  { parts }: Flow,
  posts: readonly ClashPost[],
  phaseIndex: number,
): readonly Clash[] => {
  const known = new Map(posts.map((post) => [post.id, post]));
  return [...parts.values()].flatMap((part) => clashesIn(part, known, phaseIndex));
};

type Known = ReadonlyMap<string, ClashPost>;

function clashesIn({ paragraphId, items }: FlowPart, known: Known, phaseIndex: number): readonly Clash[] {
  const essay = items.find(({ type }) => type === "paragraph");
  const byId = new Map(items.map((item) => [item.id, item]));
  const replies = groupBy(items, ({ parentId }) => parentId);
  return (essay?.answeredBy ?? []).flatMap((id) => {
    const root = byId.get(id);
    return root && known.get(id)?.kind === "REBUT" ? [clashOf(root)] : [];
  });

  function clashOf(root: FlowItem): Clash {
    const exchanges = threadOf(root, replies).flatMap(({ answeredBy }) => answeredBy);
    const times = [root.id, ...exchanges].map((id) => known.get(id)?.createdAt ?? "");
    const worth = (id: string) => [Number(known.get(id)?.pinned), byId.get(id)?.answeredBy.length ?? 0];
    return {
      id: root.id,
      paragraphId,
      answers: root.answeredBy.toSorted((a, b) => mostFirst(worth(a), worth(b))),
      isDropped: root.state === "dropped",
      exchanges: exchanges.length,
      lately: exchanges.filter((id) => known.get(id)?.phaseIndex === phaseIndex).length,
      lastAt: times.toSorted().at(-1) ?? "",
    };
  }
}

/** A post with all that is said below it. */
function threadOf(
  root: FlowItem,
  replies: ReadonlyMap<string | null, readonly FlowItem[]>,
): readonly FlowItem[] {
  const thread = [root];
  for (let at = 0; at < thread.length; at++)
    for (const reply of replies.get(thread[at]?.id ?? "") ?? []) thread.push(reply);
  return thread;
}

/**
 * Hottest first: those with most exchanges in the phase that runs, then with most in all ("most answered
 * exchanges between both sides", as for who comes late), then the newest.
 */
export const hottestFirst = (clashes: readonly Clash[]): readonly Clash[] =>
  clashes.toSorted((a, b) => mostFirst([a.lately, a.exchanges], [b.lately, b.exchanges]) || lastFirst(a, b));

/** Newest first, by what was said last. */
export const newestFirst = (clashes: readonly Clash[]): readonly Clash[] => clashes.toSorted(lastFirst);

const lastFirst = (a: Clash, b: Clash): number =>
  a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : a.id < b.id ? 1 : -1;

/** The first pair of counts that differ decides. */
const mostFirst = (a: readonly number[], b: readonly number[]): number =>
  a.map((count, at) => (b[at] ?? 0) - count).find((difference) => difference !== 0) ?? 0;
