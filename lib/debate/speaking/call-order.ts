import { otherSide, type Side } from "../vocabulary";
import type { Bank, TurnRow } from "./turn";

type Waiting = Pick<TurnRow, "id" | "memberId" | "side" | "askedAt">;
type Spoken = Pick<TurnRow, "memberId" | "side" | "startedAt">;

/**
 * Who is called one after the other: the sides alternate, from the one that did not speak last, and the
 * Proposition begins; of a side who spoke least goes first, and of these who has waited longest. Where nobody
 * of a side waits, or its time is used up, the other goes on. `spoken` are all turns of the room that were
 * begun, in any order.
 */
export function callOrder<T extends Waiting>(
  waiting: readonly T[],
  spoken: readonly Spoken[],
  bank: Bank,
): readonly T[] {
  const times = new Map<string, number>();
  const count = (memberId: string) => times.set(memberId, (times.get(memberId) ?? 0) + 1);
  for (const { memberId } of spoken) count(memberId);
  const [latest] = spoken.toSorted((a, b) => Number(b.startedAt) - Number(a.startedAt));
  let next: Side = latest?.side ? otherSide(latest.side) : "PROPOSITION";
  const rest = new Set(waiting);
  const order: T[] = [];
  while (rest.size > 0) {
    const rank = (turn: T) => [
      turn.side === null || bank[turn.side] === 0 ? 1 : 0,
      turn.side === next ? 0 : 1,
      times.get(turn.memberId) ?? 0,
      turn.askedAt.getTime(),
    ];
    const first = [...rest].reduce((best, turn) =>
      isBefore(rank(turn), rank(best), turn, best) ? turn : best,
    );
    rest.delete(first);
    order.push(first);
    count(first.memberId);
    if (first.side) next = otherSide(first.side);
  }
  return order;
}

/** By the first figure that differs; else by an id, which says nothing of anybody. */
function isBefore(a: readonly number[], b: readonly number[], one: Waiting, other: Waiting): boolean {
  const at = a.findIndex((figure, place) => figure !== b[place]);
  return at < 0 ? one.id < other.id : (a[at] ?? 0) < (b[at] ?? 0);
}
