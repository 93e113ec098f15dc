import { otherSide, type Side, sides } from "../vocabulary";

/** Two members who are to argue different sides. */
export type ApartPair = readonly [string, string];

/**
 * Members bound to each other by pairs: all of `camp` argue one side, all of `rivals` the other. `campSides`
 * are the sides the camp may take: 1 or 2.
 */
export type ApartGroup = Readonly<{
  camp: readonly string[];
  rivals: readonly string[];
  campSides: readonly Side[];
}>;

export type ApartGroups =
  | Readonly<{ ok: true; groups: readonly ApartGroup[] }>
  | Readonly<{ ok: false; memberIds: readonly string[] }>;

/**
 * The members in groups whose sides hang together, in the order given by the first of each; who is in no pair
 * is a group of one. `placed` members are in no group but bind those they are paired with. Pairs of two
 * placed members, of strangers and of one member twice bind nobody. Where a group cannot be kept apart (an
 * odd circle, or placed members who bind it both ways), those it is about, in order of their ids.
 */
export function groupApart(
  memberIds: readonly string[],
  pairs: readonly ApartPair[],
  placed: ReadonlyMap<string, Side>,
): ApartGroups {
  const opponents = opponentsOf(memberIds, pairs, placed);
  const groups: ApartGroup[] = [];
  const seen = new Set<string>();
  for (const id of memberIds) {
    if (seen.has(id)) continue;
    const inCamp = splitFrom(id, opponents, placed);
    for (const member of inCamp.keys()) seen.add(member);

    const bonds = [...inCamp].flatMap(([member, isIn]) =>
      [...(opponents.get(member) ?? [])].map((opponent) => ({ opponent, isIn })),
    );
    if (bonds.some(({ opponent, isIn }) => inCamp.get(opponent) === isIn))
      return { ok: false, memberIds: [...inCamp.keys()].toSorted() };

    const campSides = sides.filter((side) =>
      bonds.every(({ opponent, isIn }) => placed.get(opponent) !== (isIn ? side : otherSide(side))),
    );
    const binding = bonds.map(({ opponent }) => opponent);
    if (campSides.length === 0)
      return { ok: false, memberIds: [...new Set([...inCamp.keys(), ...binding])].toSorted() };

    const those = (isIn: boolean) => [...inCamp].filter(([, is]) => is === isIn).map(([member]) => member);
    groups.push({ camp: those(true), rivals: those(false), campSides });
  }
  return { ok: true, groups };
}

type Opponents = ReadonlyMap<string, ReadonlySet<string>>;

/** Whom each member (not placed) is paired with. */
function opponentsOf(
  memberIds: readonly string[],
  pairs: readonly ApartPair[],
  placed: ReadonlyMap<string, Side>,
): Opponents {
  const opponents = new Map(memberIds.map((id) => [id, new Set<string>()]));
  const isKnown = (id: string) => opponents.has(id) || placed.has(id);
  for (const [one, other] of pairs) {
    if (one === other || !isKnown(one) || !isKnown(other)) continue;
    opponents.get(one)?.add(other);
    opponents.get(other)?.add(one);
  }
  return opponents;
}

/** Everybody bound to a member through pairs, and whether they are in that member's camp. */
function splitFrom(
  first: string,
  opponents: Opponents,
  placed: ReadonlyMap<string, Side>,
): ReadonlyMap<string, boolean> {
  const inCamp = new Map([[first, true]]);
  // A map hands out what is added to it while it is walked.
  for (const [id, isIn] of inCamp) {
    for (const opponent of opponents.get(id) ?? []) {
      if (!placed.has(opponent) && !inCamp.has(opponent)) inCamp.set(opponent, !isIn);
    }
  }
  return inCamp;
}
