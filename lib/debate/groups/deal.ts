import type { ApartPair } from "../draw/keep-apart";
import { randomFrom, shuffle } from "../sides";

/** A class, to be dealt into `count` groups. Who is absent is dealt, too, after those who are here. */
export type Deal = Readonly<{
  seed: string;
  count: number;
  members: readonly Readonly<{ id: string; isAbsent: boolean }>[];
  keepApart: readonly ApartPair[];
}>;

/** How large each of some groups is: as many as the others, or one less, the larger ones first. */
export const groupSizes = (members: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((members + count - 1 - at) / count));

/**
 * The ids of a class in groups. Their sizes differ by at most 1, counted with the absent and without them.
 * Pairs are kept in different groups, all of them where that can be found, else as many as were found. The
 * same seed and the same members in the same order give the same groups.
 */
export function dealGroups({ seed, count, members, keepApart }: Deal): readonly (readonly string[])[] {
  const lots = shuffle(seed, members);
  const here = lots.filter(({ isAbsent }) => !isAbsent);
  const absent = lots.filter(({ isAbsent }) => isAbsent);
  const first = here.length % count;
  const absentSizes = groupSizes(absent.length, count);
  const places = shuffle(
    `places ${seed}`,
    groupSizes(here.length, count).map((size, at) => ({
      here: size,
      // The first of the absent go where one is missing.
      absent: absentSizes[(at - first + count) % count] ?? 0,
    })),
  );
  const opponents = opponentsOf(lots, keepApart);
  const bound = lots
    .filter(({ id }) => opponents.has(id))
    .toSorted((a, b) => (opponents.get(b.id)?.size ?? 0) - (opponents.get(a.id)?.size ?? 0));
  const placed = placeApart(bound, places, opponents, randomFrom(`apart ${seed}`));

  const groups = places.map(({ here, absent }) => ({ here, absent, ids: [] as string[] }));
  const put = ({ id, isAbsent }: Member, at: number) => {
    const group = groups[at];
    if (!group) throw new Error("a class has more members than places");
    group.ids.push(id);
    group[isAbsent ? "absent" : "here"] -= 1;
  };
  for (const member of bound) put(member, placed.get(member.id) ?? -1);
  for (const member of [...here, ...absent].filter(({ id }) => !placed.has(id)))
    put(
      member,
      groups.findIndex((group) => group[member.isAbsent ? "absent" : "here"] > 0),
    );
  const order = new Map(members.map(({ id }, at) => [id, at]));
  return groups.map(({ ids }) => ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** Where who comes late is dealt to: the smallest group, the first of them. Null where there is none. */
export const smallestGroup = <G extends Readonly<{ size: number }>>(groups: readonly G[]): G | null =>
  groups.reduce<G | null>((least, group) => (least && least.size <= group.size ? least : group), null);

/** The pairs that ended in one group. */
export const pairsTogether = (
  groups: readonly (readonly string[])[],
  pairs: readonly ApartPair[],
): readonly ApartPair[] =>
  pairs.filter(([one, other]) => groups.some((ids) => ids.includes(one) && ids.includes(other)));

type Member = Deal["members"][number];
type Opponents = ReadonlyMap<string, ReadonlySet<string>>;

/** Whom each member is kept apart from; who is in no pair is not in it. */
function opponentsOf(members: readonly Member[], pairs: readonly ApartPair[]): Opponents {
  const known = new Set(members.map(({ id }) => id));
  const opponents = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    if (one === other || !known.has(one) || !known.has(other)) continue;
    for (const [id, opponent] of [
      [one, other],
      [other, one],
    ] as const)
      opponents.set(id, (opponents.get(id) ?? new Set()).add(opponent));
  }
  return opponents;
}

type Places = readonly Readonly<{ here: number; absent: number }>[];

/** So many tries, then the best that was found by then stands. */
const mostSteps = 20_000;

/**
 * The groups of those who are in pairs, so that as few pairs as can be found are together: by trying all ways
 * as long as that is not too many, the likeliest first. Groups that are alike and empty are tried once.
 */
function placeApart(
  members: readonly Member[],
  places: Places,
  opponents: Opponents,
  random: () => number,
): ReadonlyMap<string, number> {
  const left = places.map((place) => ({ ...place }));
  const lots = places.map(() => random());
  const now = new Map<string, number>();
  let best: ReadonlyMap<string, number> = new Map();
  let fewest = Number.POSITIVE_INFINITY;
  let steps = 0;

  const clashesAt = (id: string, group: number): number =>
    [...(opponents.get(id) ?? [])].filter((opponent) => now.get(opponent) === group).length;
  const kindOf = (group: number): string => {
    const isEmpty =
      left[group]?.here === places[group]?.here && left[group]?.absent === places[group]?.absent;
    return isEmpty ? `${places[group]?.here} ${places[group]?.absent}` : `group ${group}`;
  };
  const waysFor = ({ id, isAbsent }: Member) => {
    const open = left.flatMap((place, group) => (place[isAbsent ? "absent" : "here"] > 0 ? [group] : []));
    const kinds = new Map(
      open.toSorted((a, b) => (lots[a] ?? 0) - (lots[b] ?? 0)).map((g) => [kindOf(g), g]),
    );
    return [...kinds.values()]
      .map((group) => ({ group, clashes: clashesAt(id, group) }))
      .toSorted((a, b) => a.clashes - b.clashes);
  };
  const place = (at: number, clashes: number): void => {
    const member = members[at];
    if (!member) {
      best = new Map(now);
      fewest = clashes;
      return;
    }
    for (const way of waysFor(member)) {
      const isHopeless = clashes + way.clashes >= fewest;
      if (isHopeless || (steps > mostSteps && best.size > 0)) return;
      steps += 1;
      const spot = left[way.group];
      if (!spot) continue;
      const kind = member.isAbsent ? "absent" : "here";
      spot[kind] -= 1;
      now.set(member.id, way.group);
      place(at + 1, clashes + way.clashes);
      now.delete(member.id);
      spot[kind] += 1;
    }
  };
  place(0, 0);
  return best;
}
