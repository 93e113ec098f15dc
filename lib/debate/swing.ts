import { byChoice, type Choice, choices, otherSide, type Side, type Stage } from "./vocabulary";

/** Ballots by choice, in people (or in whole percent where figures are imported). */
export type Tally = Readonly<Record<Choice, number>>;

/** Members by opening choice, then closing choice. */
export type Matrix = Readonly<Record<Choice, Readonly<Record<Choice, number>>>>;

/** Closing minus opening, in people; may be negative. */
export type Gains = Readonly<{ for: number; against: number }>;

export type Winner = "FOR" | "AGAINST" | "DRAW";

export type Pair = Readonly<{ opening: Choice; closing: Choice }>;

/** A member's ballot at one stage. `side` is the one assigned, null for a judge. */
export type Ballot = Readonly<{ memberId: string; stage: Stage; choice: Choice; side: Side | null }>;

/** The swing of a room. All counts are people. */
export type Results = Readonly<{
  /** All ballots cast, matched or not. */
  tallies: Readonly<{ opening: Tally; closing: Tally }>;
  matched: Readonly<{ total: number; openingOnly: number; closingOnly: number }>;
  gains: Gains | null;
  /** By how many people the winner gained more; 0 in a draw. */
  margin: number | null;
  winner: Winner | null;
  /** Why gains, margin, winner, matrix and againstAssigned are null. */
  reason: "too-few" | "no-ballots" | null;
  matrix: Matrix | null;
  /**
   * Matched members whose closing ballot is for the other side than their own; their gains are null if fewer
   * than 5.
   */
  againstAssigned: Readonly<{ total: number; gains: Gains | null }> | null;
}>;

/** Fewer matched ballots than this give no swing, and no credits. */
export const fewestMatched = 5;

/**
 * The results of a room's ballots (domain.md, "Swing"): only members who cast both count for the swing, and
 * fewer than 5 of them give none. Which side a member was assigned is taken from the closing ballot. @throws
 * Error if a member has two ballots of one stage, which is a bug.
 */
export function resultsOf(ballots: readonly Ballot[]): Results {
  const opening = ballotsAt("OPENING", ballots);
  const closing = ballotsAt("CLOSING", ballots);
  const pairs = [...closing.values()].flatMap(({ memberId, choice, side }) => {
    const opened = opening.get(memberId);
    return opened ? [{ opening: opened.choice, closing: choice, side }] : [];
  });
  const total = pairs.length;
  const counts = {
    tallies: { opening: tallyOf(choicesOf(opening)), closing: tallyOf(choicesOf(closing)) },
    matched: { total, openingOnly: opening.size - total, closingOnly: closing.size - total },
  };
  if (total < fewestMatched) {
    const reason = ballots.length === 0 ? "no-ballots" : "too-few";
    return { ...counts, ...none, reason };
  }

  const matrix = matrixOf(pairs);
  const gains = gainsOf(matrix);
  const crossed = pairs.filter(({ closing, side }) => side !== null && closing === voteFor(otherSide(side)));
  return {
    ...counts,
    gains,
    margin: Math.abs(gains.for - gains.against),
    winner: winnerOf(gains),
    reason: null,
    matrix,
    againstAssigned: {
      total: crossed.length,
      gains: crossed.length < fewestMatched ? null : gainsOf(matrixOf(crossed)),
    },
  };
}

const none = { gains: null, margin: null, winner: null, matrix: null, againstAssigned: null } as const;

const voteFor = (side: Side): Choice => (side === "PROPOSITION" ? "FOR" : "AGAINST");

function ballotsAt(stage: Stage, ballots: readonly Ballot[]): ReadonlyMap<string, Ballot> {
  const cast = ballots.filter((ballot) => ballot.stage === stage);
  const byMember = new Map(cast.map((ballot) => [ballot.memberId, ballot]));
  if (byMember.size < cast.length) throw new Error(`a member has two ${stage} ballots`);
  return byMember;
}

const choicesOf = (ballots: ReadonlyMap<string, Ballot>): readonly Choice[] =>
  [...ballots.values()].map(({ choice }) => choice);

/** How many chose what. */
export const tallyOf = (chosen: readonly Choice[]): Tally =>
  byChoice((choice) => chosen.filter((one) => one === choice).length);

/** How many people a tally is of. */
export const sizeOf = ({ FOR, AGAINST, UNDECIDED }: Tally): number => FOR + AGAINST + UNDECIDED;

/** Who moved from where to where; each pair is one matched member. */
export const matrixOf = (pairs: readonly Pair[]): Matrix =>
  byChoice((from) => {
    const moved = pairs.filter(({ opening }) => opening === from);
    return tallyOf(moved.map(({ closing }) => closing));
  });

/**
 * What each choice gained, in people. @throws Error where they break the identity
 * gainFor − gainAgainst = (U→F − F→U) − (U→A − A→U) + 2 (A→F − F→A), which is a bug.
 */
export function gainsOf(matrix: Matrix): Gains {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const gain = (choice: Choice) =>
    sum(choices.map((from) => matrix[from][choice])) - sum(choices.map((to) => matrix[choice][to]));
  const gains = { for: gain("FOR"), against: gain("AGAINST") };

  const { FOR, AGAINST, UNDECIDED } = matrix;
  const moved =
    UNDECIDED.FOR - FOR.UNDECIDED - (UNDECIDED.AGAINST - AGAINST.UNDECIDED) + 2 * (AGAINST.FOR - FOR.AGAINST);
  if (gains.for - gains.against !== moved)
    throw new Error(`gains ${gains.for} and ${gains.against} do not follow from the matrix`);
  return gains;
}

/** The side that gained more wins, even with a loss; equal gains are a draw. */
export const winnerOf = (gains: Gains): Winner => moreOf(gains.for, gains.against);

const moreOf = <N extends number | bigint>(gainFor: N, gainAgainst: N): Winner =>
  gainFor === gainAgainst ? "DRAW" : gainFor > gainAgainst ? "FOR" : "AGAINST";

/** Gains in shares: exactly `for / of` and `against / of` of the whole, undecided counted in it. */
export type ShareGains = Readonly<{ winner: Winner; for: bigint; against: bigint; of: bigint }>;

/**
 * The winner of imported figures, whose totals may differ, from exact fractions. @throws RangeError unless
 * every figure is a whole number of 0 or more and both totals are above 0.
 */
export function compareShares(opening: Tally, closing: Tally): ShareGains {
  const before = exactly(opening);
  const after = exactly(closing);
  const gain = (choice: Choice) => after[choice] * before.total - before[choice] * after.total;
  return {
    winner: moreOf(gain("FOR"), gain("AGAINST")),
    for: gain("FOR"),
    against: gain("AGAINST"),
    of: before.total * after.total,
  };
}

function exactly(tally: Tally): Record<Choice | "total", bigint> {
  if (choices.some((choice) => !Number.isSafeInteger(tally[choice]) || tally[choice] < 0))
    throw new RangeError("not a count of ballots");
  const [FOR, AGAINST, UNDECIDED] = [BigInt(tally.FOR), BigInt(tally.AGAINST), BigInt(tally.UNDECIDED)];
  const total = FOR + AGAINST + UNDECIDED;
  if (total === 0n) throw new RangeError("no ballots to take a share of");
  return { FOR, AGAINST, UNDECIDED, total };
}
