type Waiter = Readonly<{ by: string; isFirst: boolean; isAlone: boolean }>;

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
 * Those whose turn it is: who goes first, else one of each, in turn, as far as they may go together. Who has
 * to go alone does.
 */
export function take<W extends Waiter>({ first, others }: Line<W>): readonly W[] {
  const together: W[] = [];
  const mayGo = (waiter: W | undefined): waiter is W =>
    waiter !== undefined && (!waiter.isAlone || together.length === 0);
  const isFull = () => together.length >= mostTogether || together[0]?.isAlone === true;

  for (let next = first[0]; mayGo(next) && !isFull(); next = first[0]) {
    together.push(next);
    first.shift();
  }
  if (together.length > 0) return together;
  for (const [by, own] of [...others]) {
    const [next] = own;
    if (!mayGo(next) || isFull()) break;
    together.push(next);
    own.shift();
    others.delete(by);
    if (own.length > 0) others.set(by, own);
  }
  return together;
}
