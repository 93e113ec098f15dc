import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shuffle } from "../sides";
import { type Choice, choices, otherSide, type Side, sides } from "../vocabulary";
import { type Draw, drawSides } from "./draw";

const cast = ["Ada", "Ben", "Min-jun", "Seo-yeon"];
const undecided = (ids: readonly string[]): Draw["members"] => ids.map((id) => ({ id, opening: null }));
const voters = (votes: Readonly<Record<string, Choice>>): Draw["members"] =>
  Object.entries(votes).map(([id, opening]) => ({ id, opening }));

/** The sides drawn, which the test says are possible. */
function drawnOf(draw: Draw): ReadonlyMap<string, Side> {
  const drawn = drawSides(draw);
  if (!drawn.ok) throw new Error(`refused: ${drawn.refusal.reason}`);
  return drawn.sides;
}

const balanced = (seed: string, ids: readonly string[], more: Partial<Draw> = {}) =>
  drawnOf({ seed, policy: "BALANCED", members: undecided(ids), ...more });

const countOn = (side: Side, drawn: ReadonlyMap<string, Side>): number =>
  [...drawn.values()].filter((other) => other === side).length;

const differenceOf = (...drawn: readonly ReadonlyMap<string, Side>[]): number =>
  Math.abs(
    drawn.reduce((ahead, some) => ahead + countOn("PROPOSITION", some) - countOn("OPPOSITION", some), 0),
  );

const votedFor = (side: Side): Choice => (side === "PROPOSITION" ? "FOR" : "AGAINST");

/** Who, drawn on a side, voted for the one that is given by `of`. */
const votersOn = (side: Side, of: Side, { members }: Draw, drawn: ReadonlyMap<string, Side>): number =>
  members.filter(({ id, opening }) => drawn.get(id) === side && opening === votedFor(of)).length;

const matchesOf = (draw: Draw, drawn: ReadonlyMap<string, Side>): number => {
  if (draw.policy === "BALANCED") return 0;
  return sides.reduce(
    (sum, side) => sum + votersOn(side, draw.policy === "OPINION" ? side : otherSide(side), draw, drawn),
    0,
  );
};

const devilsOn = (side: Side, draw: Draw, drawn: ReadonlyMap<string, Side>): number =>
  votersOn(side, otherSide(side), draw, drawn);

const devilsWanted = (draw: Draw): number => (draw.policy === "OPINION" ? (draw.devilsAdvocates ?? 0) : 0);

const isApart = ({ keepApart = [], placed = new Map() }: Draw, drawn: ReadonlyMap<string, Side>): boolean =>
  keepApart.every(([one, other]) => {
    const [sideOne, sideOther] = [one, other].map((id) => placed.get(id) ?? drawn.get(id));
    const isBinding = one !== other && sideOne && sideOther && !(placed.has(one) && placed.has(other));
    return !isBinding || sideOne !== sideOther;
  });

/** Every way to give the members sides that keeps the pairs apart. */
function everyWay(draw: Draw): readonly ReadonlyMap<string, Side>[] {
  const ids = draw.members.map(({ id }) => id).filter((id) => !draw.placed?.has(id));
  const ways = Array.from(
    { length: 2 ** ids.length },
    (_, bits) => new Map(ids.map((id, at) => [id, sides[(bits >> at) & 1] ?? "OPPOSITION"])),
  );
  return ways.filter((way) => isApart(draw, way));
}

const side = fc.constantFrom(...sides);
const opening = fc.constantFrom(...choices, null);
const policy = fc.constantFrom("BALANCED" as const, "OPINION" as const, "CONTRARIAN" as const);
const ids = fc.uniqueArray(fc.string(), { maxLength: 40 });
const few = ["a", "b", "c", "d", "e", "f", "g", "h"];
const someOf = fc.subarray(few);
const fewMembers = fc.uniqueArray(fc.record({ id: fc.constantFrom(...few), opening }), {
  selector: ({ id }) => id,
  maxLength: 8,
});
const pair = fc.tuple(fc.constantFrom(...few, "z"), fc.constantFrom(...few, "z"));
const smallDraw: fc.Arbitrary<Draw> = fc.record({
  seed: fc.string(),
  policy,
  members: fewMembers,
  keepApart: fc.array(pair, { maxLength: 6 }),
  devilsAdvocates: fc.nat(3),
  placed: fc
    .dictionary(fc.constantFrom("a", "b", "p", "q"), side)
    .map((placed) => new Map(Object.entries(placed))),
});

describe("a balanced draw", () => {
  test("puts two and two of four students", () => {
    expect(differenceOf(balanced("room 1", cast))).toBe(0);
  });

  test("stays what Ms Okafor saw: a seed's sides do not change with a new version", () => {
    expect(Object.fromEntries(balanced("room 1", [...cast, "Kofi"]))).toEqual({
      Ada: "PROPOSITION",
      Ben: "PROPOSITION",
      Kofi: "OPPOSITION",
      "Min-jun": "OPPOSITION",
      "Seo-yeon": "PROPOSITION",
    });
  });

  test("gives everybody one side, and the sizes differ by at most 1", () => {
    fc.assert(
      fc.property(fc.string(), ids, (seed, everybody) => {
        const drawn = balanced(seed, everybody);
        expect([...drawn.keys()].sort()).toEqual([...everybody].sort());
        expect(differenceOf(drawn)).toBe(everybody.length % 2);
      }),
    );
  });

  test("beside those who have a side already comes as near as it can", () => {
    fc.assert(
      fc.property(fc.string(), ids, fc.array(side, { maxLength: 40 }), (seed, everybody, before) => {
        const placed = new Map(before.map((placedSide, at) => [`placed ${at}`, placedSide]));
        const gap = differenceOf(placed);
        const nearest = everybody.length <= gap ? gap - everybody.length : (everybody.length - gap) % 2;
        expect(differenceOf(placed, balanced(seed, everybody, { placed }))).toBe(nearest);
      }),
    );
  });

  test("of four comes up each of its six ways about as often", () => {
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const drawn = balanced(`room ${round}`, cast);
      const forIt = cast.filter((id) => drawn.get(id) === "PROPOSITION").join();
      seen.set(forIt, (seen.get(forIt) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(130);
  });

  test("of three gives either side the two about as often, and of a late joiner in a tie either side", () => {
    const rounds = Array.from({ length: 2000 }, (_, round) => `room ${round}`);
    const withTwo = rounds.filter(
      (seed) => countOn("PROPOSITION", balanced(seed, ["Ada", "Ben", "Seo-yeon"])) === 2,
    );
    expect(Math.abs(withTwo.length - 1000)).toBeLessThan(120);

    const placed = new Map<string, Side>([
      ["Ada", "PROPOSITION"],
      ["Ben", "OPPOSITION"],
    ]);
    const withKofi = rounds.filter(
      (seed) => balanced(seed, ["Kofi"], { placed }).get("Kofi") === "PROPOSITION",
    );
    expect(Math.abs(withKofi.length - 1000)).toBeLessThan(120);
  });
});

describe("a draw by opinion", () => {
  test("lets Ada and Min-jun argue what they voted, and Ben and Seo-yeon; contrarian, the other side", () => {
    const members = voters({ Ada: "FOR", "Min-jun": "FOR", Ben: "AGAINST", "Seo-yeon": "AGAINST" });
    const byOpinion = drawnOf({ seed: "room 1", policy: "OPINION", members });
    expect(Object.fromEntries(byOpinion)).toEqual({
      Ada: "PROPOSITION",
      "Min-jun": "PROPOSITION",
      Ben: "OPPOSITION",
      "Seo-yeon": "OPPOSITION",
    });
    const contrarian = drawnOf({ seed: "room 1", policy: "CONTRARIAN", members });
    expect(Object.fromEntries(contrarian)).toEqual({
      Ada: "OPPOSITION",
      "Min-jun": "OPPOSITION",
      Ben: "PROPOSITION",
      "Seo-yeon": "PROPOSITION",
    });
  });

  test("makes two of four who voted For cross, each about as often, and the undecided before them", () => {
    const crossings = new Map(cast.map((id) => [id, 0]));
    for (let round = 0; round < 2000; round++) {
      const members = voters({ Ada: "FOR", Ben: "FOR", "Min-jun": "FOR", "Seo-yeon": "FOR" });
      for (const [id, drawn] of drawnOf({ seed: `room ${round}`, policy: "OPINION", members })) {
        if (drawn === "OPPOSITION") crossings.set(id, (crossings.get(id) ?? 0) + 1);
      }
    }
    for (const times of crossings.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);

    const members = voters({ Ada: "FOR", Ben: "UNDECIDED", "Min-jun": "FOR", "Seo-yeon": "UNDECIDED" });
    const drawn = drawnOf({ seed: "room 1", policy: "OPINION", members });
    expect([drawn.get("Ada"), drawn.get("Min-jun")]).toEqual(["PROPOSITION", "PROPOSITION"]);
  });

  test("has the devil's advocates Ms Okafor asks for on each side", () => {
    const members = voters({
      Ada: "FOR",
      "Min-jun": "FOR",
      Kofi: "FOR",
      Ben: "AGAINST",
      "Seo-yeon": "AGAINST",
      Lena: "AGAINST",
    });
    const draw: Draw = { seed: "room 1", policy: "OPINION", members, devilsAdvocates: 1 };
    expect(sides.map((on) => devilsOn(on, draw, drawnOf(draw)))).toEqual([1, 1]);
    expect(sides.map((on) => devilsOn(on, draw, drawnOf({ ...draw, devilsAdvocates: 0 })))).toEqual([0, 0]);
    expect(drawnOf({ ...draw, policy: "BALANCED", devilsAdvocates: 5 }).size).toBe(6);
  });

  test("says which side lacks devil's advocates, and how many it could have", () => {
    const draw: Draw = {
      seed: "room 1",
      policy: "OPINION",
      members: voters({ Ada: "FOR", "Min-jun": "FOR", Ben: "AGAINST" }),
    };
    const refusal = (side: Side, found: number) => ({
      ok: false,
      refusal: { reason: "too-few-devils", side, found },
    });
    expect(drawSides({ ...draw, devilsAdvocates: 2 })).toEqual(refusal("PROPOSITION", 1));
    expect(drawSides({ ...draw, devilsAdvocates: 3 })).toEqual(refusal("PROPOSITION", 1));
    const against = voters({ Ada: "FOR", "Min-jun": "AGAINST", Ben: "AGAINST" });
    expect(drawSides({ ...draw, members: against, devilsAdvocates: 2 })).toEqual(refusal("OPPOSITION", 1));
  });

  test("says so where either side could have its devil's advocate, but not both", () => {
    const members = voters({ Ada: "FOR", Ben: "AGAINST", Kofi: "UNDECIDED" });
    const keepApart = [
      ["Ada", "Kofi"],
      ["Kofi", "Ben"],
    ] as const;
    const refusal = { reason: "too-few-devils", side: "OPPOSITION", found: 0 };
    expect(drawSides({ seed: "room 1", policy: "OPINION", members, keepApart, devilsAdvocates: 1 })).toEqual({
      ok: false,
      refusal,
    });
  });
});

describe("pairs to keep apart", () => {
  test("are on different sides, those with somebody who has a side too", () => {
    const placed = new Map<string, Side>([["Ada", "PROPOSITION"]]);
    for (let round = 0; round < 100; round++) {
      const drawn = balanced(`room ${round}`, ["Ben", "Min-jun", "Kofi", "Lena"], {
        placed,
        keepApart: [
          ["Kofi", "Ada"],
          ["Ben", "Min-jun"],
        ],
      });
      expect(drawn.get("Kofi")).toBe("OPPOSITION");
      expect(drawn.get("Ben")).not.toBe(drawn.get("Min-jun"));
      expect(drawn.has("Ada")).toBe(false);
    }
  });

  test("in a circle of three cannot be kept, and those three are named, not the others", () => {
    const keepApart = [
      ["Seo-yeon", "Ben"],
      ["Ben", "Ada"],
      ["Ada", "Seo-yeon"],
      ["Kofi", "Min-jun"],
    ] as const;
    const refusal = { reason: "keep-apart-circle", memberIds: ["Ada", "Ben", "Seo-yeon"] };
    const members = undecided([...cast, "Kofi"]);
    expect(drawSides({ seed: "room 1", policy: "BALANCED", members, keepApart })).toEqual({
      ok: false,
      refusal,
    });
  });

  test("with members on both sides cannot be kept, and all of them are named", () => {
    const placed = new Map<string, Side>([
      ["Ada", "PROPOSITION"],
      ["Ben", "OPPOSITION"],
    ]);
    const draw: Draw = { seed: "room 1", policy: "BALANCED", members: undecided(["Kofi", "Lena"]), placed };
    const refusal = { reason: "keep-apart-circle", memberIds: ["Ada", "Ben", "Kofi"] };
    const withBoth = [
      ["Ada", "Kofi"],
      ["Kofi", "Ben"],
    ] as const;
    expect(drawSides({ ...draw, keepApart: withBoth })).toEqual({ ok: false, refusal });
  });

  test("of strangers, of one member twice and of two who have their sides bind nobody", () => {
    const placed = new Map<string, Side>([
      ["Ada", "PROPOSITION"],
      ["Ben", "PROPOSITION"],
    ]);
    const keepApart = [
      ["Kofi", "gone"],
      ["Kofi", "Kofi"],
      ["Ada", "Ben"],
    ] as const;
    expect([...balanced("room 1", ["Kofi"], { placed, keepApart })]).toEqual([["Kofi", "OPPOSITION"]]);
  });
});

describe("whatever is drawn", () => {
  test("is the best there is: apart, with its devil's advocates, then as even, then as many matches; or it is honestly refused", () => {
    fc.assert(
      fc.property(smallDraw, (draw) => {
        const placed = draw.placed ?? new Map();
        const ways = everyWay(draw);
        const enough = ways.filter((way) =>
          sides.every((on) => devilsOn(on, draw, way) >= devilsWanted(draw)),
        );
        const drawn = drawSides(draw);
        if (!drawn.ok) {
          expect(drawn.refusal.reason === "keep-apart-circle" ? ways : enough).toEqual([]);
          return;
        }
        const nearest = Math.min(...enough.map((way) => differenceOf(placed, way)));
        const even = enough.filter((way) => differenceOf(placed, way) === nearest);
        expect(isApart(draw, drawn.sides)).toBe(true);
        expect(Math.min(...sides.map((on) => devilsOn(on, draw, drawn.sides)))).toBeGreaterThanOrEqual(
          devilsWanted(draw),
        );
        expect(differenceOf(placed, drawn.sides)).toBe(nearest);
        expect(matchesOf(draw, drawn.sides)).toBe(Math.max(...even.map((way) => matchesOf(draw, way))));
      }),
      { numRuns: 1000 },
    );
  });

  test("tells truly how many devil's advocates a side could have", () => {
    fc.assert(
      fc.property(smallDraw, fc.integer({ min: 1, max: 5 }), (some, wanted) => {
        const draw: Draw = { ...some, policy: "OPINION", devilsAdvocates: wanted };
        const drawn = drawSides(draw);
        if (drawn.ok || drawn.refusal.reason !== "too-few-devils") return;
        const { side: lacking, found } = drawn.refusal;
        const most = (ways: readonly ReadonlyMap<string, Side>[]) =>
          Math.max(0, ...ways.map((way) => devilsOn(lacking, draw, way)));
        const alone = most(everyWay(draw));
        const withOthers = everyWay(draw).filter((way) => devilsOn(otherSide(lacking), draw, way) >= wanted);
        expect(found).toBe(alone < wanted ? alone : most(withOthers));
        expect(found).toBeLessThan(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives a side to each who is drawn, and to nobody who has one", () => {
    fc.assert(
      fc.property(smallDraw, (draw) => {
        const drawn = drawSides(draw);
        const expected = draw.members.map(({ id }) => id).filter((id) => !draw.placed?.has(id));
        if (drawn.ok) expect([...drawn.sides.keys()].sort()).toEqual(expected.sort());
      }),
    );
  });

  test("is the same by the same seed, with members and pairs in any order, named twice or once", () => {
    fc.assert(
      fc.property(smallDraw, fc.string(), someOf, (draw, other, again) => {
        const twice = draw.members.filter(({ id }) => again.includes(id));
        const turned = (draw.keepApart ?? []).map(([one, two]) => [two, one] as const);
        const shuffled: Draw = {
          ...draw,
          members: [...shuffle(other, draw.members), ...twice],
          keepApart: shuffle(other, turned),
        };
        expect(drawSides(shuffled)).toEqual(drawSides(draw));
      }),
    );
  });

  test("is by another seed another draw", () => {
    const draws = new Set(
      Array.from({ length: 50 }, (_, round) =>
        JSON.stringify([...balanced(`room ${round}`, few)].toSorted()),
      ),
    );
    expect(draws.size).toBeGreaterThan(25);
  });

  test("for the 500 members of the largest room, with devil's advocates and pairs, is drawn evenly", () => {
    const members = Array.from({ length: 500 }, (_, at) => ({
      id: `member ${at}`,
      opening: choices[at % 3] ?? null,
    }));
    const draw: Draw = { seed: "room 1", policy: "OPINION", members, devilsAdvocates: 5 };
    const drawn = drawnOf(draw);
    expect(differenceOf(drawn)).toBe(0);
    expect(sides.map((on) => devilsOn(on, draw, drawn))).toEqual([5, 5]);

    const keepApart = Array.from({ length: 250 }, (_, at) => [`member ${at}`, `member ${at + 250}`] as const);
    expect(isApart({ ...draw, keepApart }, drawnOf({ ...draw, keepApart }))).toBe(true);
  });
});
