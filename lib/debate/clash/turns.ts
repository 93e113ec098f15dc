import { type Clash, hottestFirst, newestFirst } from "./clashes";

/** Which clash has its turn on the wall: the hottest, the newest, or one of each in turn. */
export type Order = "both" | "hottest" | "newest";

/** A clash that has had its turn: how far it had come, and the answer beside it. */
export type Turn = Readonly<{ id: string; exchanges: number; answerId: string | null }>;

/**
 * What the wall has shown, in order, and where it stands: `at` is a place among `past`, or null where no
 * clash stands there. `told` is how far each clash had come when the wall moved last.
 */
export type Turns = Readonly<{
  order: Order;
  past: readonly Turn[];
  at: number | null;
  told: ReadonlyMap<string, number>;
}>;

/** What there is to choose from, of what the class may see, and what the wall is not to choose. */
export type Choices = Readonly<{ clashes: readonly Clash[]; isKeptOff: (postId: string) => boolean }>;

export const noTurns: Turns = { order: "both", past: [], at: null, told: new Map() };

/** The clash that stands on the wall. */
export const turnNow = ({ past, at }: Turns): Turn | null => (at === null ? null : (past[at] ?? null));

/**
 * The wall after a step on or back. On is first through what it went back from, then to a clash whose turn it
 * is; where all have had theirs, none stands there, and one more step by hand begins again. A clash has its
 * turn once, and again when more was answered in it. What is kept off is passed over.
 */
export function step(turns: Turns, choices: Choices, by: 1 | -1, isByHand = false): Turns {
  const { past, at } = turns;
  const here = at ?? past.length;
  const isShowable = showableIn(choices);
  const places = past.flatMap((turn, place) => (isShowable(turn) ? [place] : []));
  const place = by === 1 ? places.find((one) => one > here) : places.findLast((one) => one < here);
  if (place !== undefined) return settle(returning(noting(turns, choices), place, choices), choices);
  if (by === -1) return turns;

  const left = noting(turns, choices);
  const next = nextOf(left, choices);
  if (next) return begin(left, next, choices);
  return at === null && isByHand && choices.clashes.some(isShowable)
    ? step({ ...left, past: [] }, choices, 1)
    : { ...left, at: null };
}

/**
 * The wall as it has to be now, without anybody's step; the same object where nothing has to change. What was
 * taken from the class's sight leaves at once. What is only kept off stays until the next step, so that
 * nothing is to be seen of it. An answer comes to a rebuttal that stands there without one.
 */
export function settle(turns: Turns, choices: Choices): Turns {
  const turn = turnNow(turns);
  if (!turn) {
    const next = nextOf(turns, choices);
    return next ? begin(turns, next, choices) : turns;
  }
  const clash = choices.clashes.find(({ id }) => id === turn.id);
  if (!clash) return step(turns, choices, 1);
  if (turn.answerId !== null && clash.answers.includes(turn.answerId)) return turns;
  const answerId = bestOf(clash, choices);
  if (answerId === turn.answerId) return turns;
  return { ...turns, past: turns.past.map((one) => (one === turn ? { ...turn, answerId } : one)) };
}

/** How many clashes are new since the wall moved last, or have come further. */
export function freshIn(turns: Turns, { clashes }: Choices): number {
  const here = turnNow(turns)?.id;
  return clashes.filter(({ id, exchanges }) => id !== here && exchanges > (turns.told.get(id) ?? -1)).length;
}

/** Answers whether a clash may be shown: it is there, and not kept off. */
function showableIn({ clashes, isKeptOff }: Choices): (one: Readonly<{ id: string }>) => boolean {
  const there = new Set(clashes.map(({ id }) => id));
  return ({ id }) => there.has(id) && !isKeptOff(id);
}

/** The clash whose turn it is; undefined where all have had theirs. */
function nextOf({ order, past }: Turns, choices: Choices): Clash | undefined {
  const furthest = new Map<string, number>();
  for (const { id, exchanges } of past) furthest.set(id, Math.max(exchanges, furthest.get(id) ?? 0));
  const hadTurn = ({ id, exchanges }: Clash) => (furthest.get(id) ?? -1) >= exchanges;
  const isShowable = showableIn(choices);
  const due = choices.clashes.filter((clash) => isShowable(clash) && !hadTurn(clash));
  const isHot = order === "hottest" || (order === "both" && past.length % 2 === 0);
  return (isHot ? hottestFirst : newestFirst)(due)[0];
}

const begin = (turns: Turns, clash: Clash, choices: Choices): Turns => ({
  ...turns,
  past: [...turns.past, { id: clash.id, exchanges: clash.exchanges, answerId: bestOf(clash, choices) }],
  at: turns.past.length,
  told: toldNow(choices),
});

/** The same, with how far the clash that stands there has come meanwhile: that was seen, too. */
function noting(turns: Turns, choices: Choices): Turns {
  const turn = turnNow(turns);
  const exchanges = choices.clashes.find(({ id }) => id === turn?.id)?.exchanges ?? 0;
  const past = turns.past.map((one) =>
    one === turn ? { ...one, exchanges: Math.max(one.exchanges, exchanges) } : one,
  );
  return { ...turns, past, told: toldNow(choices) };
}

/** Back at a place, without an answer that is kept off by now. */
const returning = (turns: Turns, place: number, { isKeptOff }: Choices): Turns => ({
  ...turns,
  past: turns.past.map((one, at) =>
    at === place && one.answerId !== null && isKeptOff(one.answerId) ? { ...one, answerId: null } : one,
  ),
  at: place,
});

const toldNow = ({ clashes }: Choices): Turns["told"] =>
  new Map(clashes.map(({ id, exchanges }) => [id, exchanges]));

const bestOf = ({ answers }: Clash, { isKeptOff }: Choices): string | null =>
  answers.find((id) => !isKeptOff(id)) ?? null;

/**
 * So long a clash stands by itself, in seconds: to look up, and to read its words aloud in one's head, which
 * a class does at 150 a minute; from 15 to 45.
 */
export const secondsFor = (words: number): number => Math.round(Math.min(Math.max(8 + words * 0.4, 15), 45));
