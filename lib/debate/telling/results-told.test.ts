import fc from "fast-check";
import { expect, it } from "vitest";
import { showsAnybody } from "../masking/masked-count";
import { maskResults, type RawResults } from "../results-view";
import { type Ballot, resultsOf, sizeOf, type Tally } from "../swing";
import { byChoice, type Choice, choices, type Stage } from "../vocabulary";
import { type Standing, standAfter } from "./results-told";

/** A ballot, by who cast it, in the order in which they come in; between them the votes are counted. */
type Act = Readonly<{ memberId: string; stage: Stage }> | "count";
type Shown = Readonly<{ results: RawResults; voters: Readonly<Record<Stage, ReadonlySet<string>>> }>;

const count = (ballots: readonly Ballot[]): RawResults => ({ ...resultsOf(ballots), credits: null });

/** All results that are shown while a class votes, and who had voted by then. */
function shownWhile(acts: readonly Act[], votes: ReadonlyMap<string, readonly [Choice, Choice] | undefined>) {
  const cast = new Map<string, Ballot>();
  const shown: Shown[] = [];
  let standing: Standing | null = null;
  const of = (stage: Stage) =>
    new Set([...cast.values()].flatMap((ballot) => (ballot.stage === stage ? [ballot.memberId] : [])));
  for (const act of acts) {
    if (act === "count") {
      const next: Standing = standAfter(standing, count([...cast.values()]));
      if (next !== standing)
        shown.push({ results: next.results, voters: { OPENING: of("OPENING"), CLOSING: of("CLOSING") } });
      standing = next;
    } else {
      const choice = votes.get(act.memberId)?.[act.stage === "OPENING" ? 0 : 1] ?? "UNDECIDED";
      cast.set(`${act.memberId} ${act.stage}`, { ...act, choice, side: null });
    }
  }
  return shown;
}

/** What somebody who sees most, and knows who had voted when, is told of a stage: a tally, and of whom. */
function tallyIn({ results, voters }: Shown, stage: Stage) {
  const { tallies, matrix } = maskResults(results, true);
  const tally = stage === "OPENING" ? tallies.opening : tallies.closing;
  return tally && { tally, of: matrix ? both(voters) : voters[stage] };
}

const both = ({ OPENING, CLOSING }: Shown["voters"]): ReadonlySet<string> =>
  new Set([...OPENING].filter((id) => CLOSING.has(id)));
const less = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((id) => !other.has(id)).length;

/** Every way so many people can have voted. */
const spreads = (people: number): Tally[] =>
  Array.from({ length: people + 1 }, (_, FOR) =>
    Array.from({ length: people - FOR + 1 }, (_, AGAINST) => ({
      FOR,
      AGAINST,
      UNDECIDED: people - FOR - AGAINST,
    })),
  ).flat();

/** The fewest of those by whom two tallies differ whose votes follow from both; null where none do. */
function fewestPinned(one: NonNullable<ReturnType<typeof tallyIn>>, other: typeof one): number | null {
  const minus = (tally: Tally, part: Tally) => byChoice((choice) => tally[choice] - part[choice]);
  const may = (tally: Tally) => choices.every((choice) => tally[choice] >= 0);
  const ways = spreads(one.of.size - less(one.of, other.of))
    .map((shared) => [minus(one.tally, shared), minus(other.tally, shared)] as const)
    .filter((parts) => parts.every(may));
  expect(ways.length).toBeGreaterThan(0);
  const pinned = [0, 1].flatMap((at) => {
    const people = sizeOf(ways[0]?.[at as 0 | 1] ?? byChoice(() => 0));
    const follows = choices.some((choice) => ways.every((parts) => parts[at as 0 | 1][choice] === people));
    return people > 0 && follows ? [people] : [];
  });
  return pinned.length > 0 ? Math.min(...pinned) : null;
}

const isUnanimous = (tally: Tally) => choices.some((choice) => tally[choice] === sizeOf(tally));
const names = ["Ada", "Ben", "Noor", "Min-jun", "Seo-yeon", "Mina", "Judge Lee", "Zed"];
const stages = ["OPENING", "CLOSING"] as const;
const vote = fc.constantFrom(...choices);
const votes = fc
  .array(fc.tuple(vote, vote), { minLength: names.length, maxLength: names.length })
  .map((all) => new Map(names.map((name, at) => [name, all[at]] as const)));
const ballots: readonly Act[] = stages.flatMap((stage) => names.map((memberId) => ({ memberId, stage })));
const lesson = fc.shuffledSubarray([...ballots], { minLength: 10 });
const inOrder = fc.subarray([...ballots], { minLength: 10 });
const acts = fc
  .tuple(fc.oneof(lesson, inOrder), fc.infiniteStream(fc.boolean()))
  .map(([cast, counts]) => cast.flatMap((act) => (counts.next().value ? [act, "count" as const] : [act])));

it("no two results that are shown tell how fewer than three voted", () => {
  fc.assert(
    fc.property(acts, votes, (played, cast) => {
      const shown = shownWhile([...played, "count"], cast);
      for (const [at, one] of shown.entries())
        for (const other of shown.slice(at + 1)) {
          for (const stage of stages) {
            const [first, second] = [tallyIn(one, stage), tallyIn(other, stage)];
            if (!first || !second || sizeOf(first.tally) === 0) continue;
            if (isUnanimous(first.tally) || isUnanimous(second.tally)) continue;
            expect(fewestPinned(first, second) ?? 3).toBeGreaterThanOrEqual(3);
          }
          if (!one.results.gains || !other.results.gains) continue;
          expect(
            [0, 1, 2].filter((few) => few > 0 && few === less(both(other.voters), both(one.voters))),
          ).toEqual([]);
        }
    }),
    { numRuns: 500 },
  );
});

it("shows what was gained and no votes where results were shown too early and one did not vote again", () => {
  const six = names.slice(0, 6);
  const cast = new Map(six.map((name, at) => [name, [at % 2 ? "FOR" : "AGAINST", "FOR"] as const]));
  const voted = (who: readonly string[], stage: Stage) => who.map((memberId): Act => ({ memberId, stage }));
  const of = (again: readonly string[]) =>
    shownWhile([...voted(six, "OPENING"), "count", ...voted(again, "CLOSING"), "count"], cast);
  expect(of(six).map(({ results }) => results.isVeiled)).toEqual([undefined, undefined]);
  const [, shown] = of(six.slice(1));
  for (const isForTeacher of [true, false]) {
    const { tallies, matrix, gains, winner } = maskResults(shown?.results ?? count([]), isForTeacher);
    expect([tallies, gains, winner]).toEqual([
      { opening: null, closing: null },
      { for: 2, against: -2 },
      "FOR",
    ]);
    expect(matrix && showsAnybody(matrix)).toBe(false);
  }
});
