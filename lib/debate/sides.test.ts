import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignBalanced, choiceFault, type SideCounts, shuffle, smallerSide } from "./sides";
import { otherSide, sides } from "./vocabulary";

const seed = fc.string();
const members = fc.uniqueArray(fc.string(), { maxLength: 40 });
const counts = fc.record({ PROPOSITION: fc.nat(30), OPPOSITION: fc.nat(30) });

const sizesOf = (assigned: ReadonlyMap<string, string>, before: SideCounts = { PROPOSITION: 0, OPPOSITION: 0 }) => {
  const count = (side: string) => [...assigned.values()].filter((other) => other === side).length;
  return { PROPOSITION: before.PROPOSITION + count("PROPOSITION"), OPPOSITION: before.OPPOSITION + count("OPPOSITION") };
};

describe("shuffle", () => {
  test("the same seed gives the same order, with everybody in it once", () => {
    fc.assert(
      fc.property(seed, members, (word, ids) => {
        expect(shuffle(word, ids)).toEqual(shuffle(word, ids));
        expect([...shuffle(word, ids)].sort()).toEqual([...ids].sort());
      }),
    );
  });

  test("each of the six orders of three comes up about as often", () => {
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = shuffle(`room ${round}`, ["Ada", "Ben", "Seo-yeon"]).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(130);
  });
});

describe("balanced sides", () => {
  test("for four students are two and two", () => {
    const sizes = sizesOf(assignBalanced("room 1", ["Ada", "Min-jun", "Ben", "Seo-yeon"]));
    expect(sizes).toEqual({ PROPOSITION: 2, OPPOSITION: 2 });
  });

  test("stay what Ms Okafor saw: a seed's sides do not change with a new version", () => {
    const assigned = assignBalanced("room 1", ["Ada", "Min-jun", "Ben", "Seo-yeon", "Kofi"]);
    expect(Object.fromEntries(assigned)).toEqual({
      Ada: "PROPOSITION",
      Ben: "OPPOSITION",
      Kofi: "OPPOSITION",
      "Min-jun": "OPPOSITION",
      "Seo-yeon": "PROPOSITION",
    });
  });

  test("everybody has one, and the sizes differ by at most 1", () => {
    fc.assert(
      fc.property(seed, members, (word, ids) => {
        const assigned = assignBalanced(word, ids);
        const { PROPOSITION, OPPOSITION } = sizesOf(assigned);
        expect([...assigned.keys()].sort()).toEqual([...ids].sort());
        expect(Math.abs(PROPOSITION - OPPOSITION)).toBe(ids.length % 2);
      }),
    );
  });

  test("the same seed and the same members in any order, named twice or once, give the same sides", () => {
    fc.assert(
      fc.property(seed, members, seed, (word, ids, other) => {
        const again = assignBalanced(word, [...shuffle(other, ids), ...ids.slice(0, 3)]);
        expect([...again].toSorted()).toEqual([...assignBalanced(word, ids)].toSorted());
      }),
    );
  });

  test("beside those who have a side already, the sizes come as near as they can", () => {
    fc.assert(
      fc.property(seed, members, counts, (word, ids, before) => {
        const after = sizesOf(assignBalanced(word, ids, before), before);
        const gap = Math.abs(before.PROPOSITION - before.OPPOSITION);
        const nearest = ids.length <= gap ? gap - ids.length : (ids.length - gap) % 2;
        expect(Math.abs(after.PROPOSITION - after.OPPOSITION)).toBe(nearest);
      }),
    );
  });

  test("over many rooms Ada argues either side about as often, and is with Ben in a third of rooms of four", () => {
    let forIt = 0;
    let together = 0;
    for (let round = 0; round < 3000; round++) {
      const assigned = assignBalanced(`room ${round}`, ["Ada", "Ben", "Min-jun", "Seo-yeon"]);
      if (assigned.get("Ada") === "PROPOSITION") forIt++;
      if (assigned.get("Ada") === assigned.get("Ben")) together++;
    }
    expect(Math.abs(forIt - 1500)).toBeLessThan(150);
    expect(Math.abs(together - 1000)).toBeLessThan(140);
  });

  test("in rooms of three either side has the two about as often", () => {
    const rooms = Array.from({ length: 2000 }, (_, round) => sizesOf(assignBalanced(`room ${round}`, ["Ada", "Ben", "Seo-yeon"])));
    expect(Math.abs(rooms.filter(({ PROPOSITION }) => PROPOSITION === 2).length - 1000)).toBeLessThan(120);
  });
});

describe("a late joiner", () => {
  test("goes to the smaller side", () => {
    expect(smallerSide({ PROPOSITION: 2, OPPOSITION: 3 }, "Kofi")).toBe("PROPOSITION");
    expect(smallerSide({ PROPOSITION: 3, OPPOSITION: 2 }, "Kofi")).toBe("OPPOSITION");
  });

  test("finds a tie decided by the seed, either way about as often", () => {
    const drawn = Array.from({ length: 1000 }, (_, round) => smallerSide({ PROPOSITION: 2, OPPOSITION: 2 }, `member ${round}`));
    expect(Math.abs(drawn.filter((side) => side === "PROPOSITION").length - 500)).toBeLessThan(80);
    expect(smallerSide({ PROPOSITION: 2, OPPOSITION: 2 }, "Kofi")).toBe(smallerSide({ PROPOSITION: 9, OPPOSITION: 9 }, "Kofi"));
  });
});

describe("a choice of side", () => {
  test("is free without a cap", () => expect(choiceFault("PROPOSITION", { PROPOSITION: 20, OPPOSITION: 0 }, null)).toBeNull());

  test("is refused to Ada where the Proposition would be 3 ahead and the cap is 2, and open to her on the other side", () => {
    const room = { PROPOSITION: 4, OPPOSITION: 2 };
    expect(choiceFault("PROPOSITION", room, 2)).toBe("choice-capped");
    expect(choiceFault("PROPOSITION", room, 3)).toBeNull();
    expect(choiceFault("OPPOSITION", room, 2)).toBeNull();
  });

  test("under a cap of 1 or more is always open on one side, and keeps the difference within the cap", () => {
    const wishes = fc.array(fc.constantFrom(...sides));
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 5 }), (chosen, cap) => {
        const room = { PROPOSITION: 0, OPPOSITION: 0 };
        for (const side of chosen) {
          if (choiceFault(side, room, cap) === null) room[side] += 1;
          else expect(choiceFault(otherSide(side), room, cap)).toBeNull();
          expect(Math.abs(room.PROPOSITION - room.OPPOSITION)).toBeLessThanOrEqual(cap);
        }
      }),
    );
  });
});
