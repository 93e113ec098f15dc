import type { FlowItem } from "@/lib/debate/flow";
import { type Side, sides } from "@/lib/debate/vocabulary";

/** The states that one can ask for alone. */
export const filterStates = ["open", "dropped", "conceded"] as const;
type FilterState = (typeof filterStates)[number];

/** Which items of the flow are looked for: whose, and what became of them. Null is all. */
export type FlowFilter = Readonly<{ side: Side | null; state: FilterState | null }>;

/** Reads `?side=opposition&state=open`. What makes no sense is passed over. */
export const readFilter = (search: Readonly<{ get: (name: string) => string | null }>): FlowFilter => ({
  side: sides.find((side) => side.toLowerCase() === search.get("side")) ?? null,
  state: filterStates.find((state) => state === search.get("state")) ?? null,
});

/** The query that readFilter reads; empty where all is shown. */
export function filterQuery({ side, state }: FlowFilter): string {
  const query = new URLSearchParams();
  if (side) query.set("side", side.toLowerCase());
  if (state) query.set("state", state);
  return query.size > 0 ? `?${query}` : "";
}

/** Whether an item is looked for. */
export const isSought = (item: FlowItem, { side, state }: FlowFilter): boolean =>
  (side === null || item.side === side) && (state === null || item.state === state);

/**
 * The items that are looked for with what they answer, so that each still stands in its thread. Their order
 * stays.
 */
export function withContext(items: readonly FlowItem[], filter: FlowFilter): readonly FlowItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = new Set<string>();
  for (const item of items) {
    if (!isSought(item, filter)) continue;
    for (
      let at: FlowItem | undefined = item;
      at && !shown.has(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    ) {
      shown.add(at.id);
    }
  }
  return items.filter(({ id }) => shown.has(id));
}
