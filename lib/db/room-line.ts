/**
 * With whom somebody may go: with others, who do not see what the others change; with others, as the last of
 * them, since what is changed is what others ask for; or alone.
 */
export type Going = "together" | "last" | "alone";

type Waiter = Readonly<{ by: string; isFirst: boolean; going: Going }>;

/**
 * Who waits for a room: those who go first, and by whom each of the others was sent, in the order of turns.
 */
export type Line<W extends Waiter> = {
  readonly first: W[];
  readonly others: Map<string, W[]>;
  isMoving: boolean;
};

const mostTogether = 30;
const mostOfOne = 200;

const kept = globalThis as { crossfloorLines?: Map<string, Line<never>> };

/** The process's lines, by room. */
const lines = kept.crossfloorLines ?? new Map<string, Line<never>>();
kept.crossfloorLines = lines;

export function lineOf<W extends Waiter>(roomId: string): Line<W> {
  const line = lines.get(roomId) ?? { first: [], others: new Map(), isMoving: false };
  lines.set(roomId, line);
  return line as Line<W>;
}

export const takeAway = (roomId: string): boolean => lines.delete(roomId);

/** Lets somebody wait; not who has too many there already. */
export function put<W extends Waiter>({ first, others }: Line<W>, waiter: W): boolean {
  const own = waiter.isFirst ? first : (others.get(waiter.by) ?? []);
  if (own.length >= mostOfOne) return false;
  own.push(waiter);
  if (!waiter.isFirst) others.set(waiter.by, own);
  return true;
}

/**
 * Those whose turn it is: who goes first, else the others, one change of each, in turn, as far as they may go
 * together. So no two of them write the same row.
 */
export function take<W extends Waiter>({ first, others }: Line<W>): readonly W[] {
  const together: W[] = [];
  const mayGo = (waiter: W | undefined): waiter is W =>
    waiter !== undefined &&
    together.length < mostTogether &&
    together.every(({ by }) => by !== waiter.by) &&
    (together.length === 0 || waiter.going !== "alone") &&
    (together.at(-1)?.going ?? "together") === "together";

  for (let [next] = first; mayGo(next); [next] = first) {
    together.push(next);
    first.shift();
  }
  if (together.length > 0) return together;
  for (const [by, own] of [...others]) {
    const [next] = own;
    if (!mayGo(next)) break;
    together.push(next);
    own.shift();
    others.delete(by);
    if (own.length > 0) others.set(by, own);
  }
  return together;
}
