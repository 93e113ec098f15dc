import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceRefusal, shuffle, smallerSide } from "./sides";
import { otherSide, sides } from "./vocabulary";

const seed = fc.string();
const members = fc.uniqueArray(fc.string(), { maxLength: 40 });

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

describe("a late joiner", () => {
  test("goes to the smaller side", () => {
    expect(smallerSide({ PROPOSITION: 2, OPPOSITION: 3 }, "Kofi")).toBe("PROPOSITION");
    expect(smallerSide({ PROPOSITION: 3, OPPOSITION: 2 }, "Kofi")).toBe("OPPOSITION");
  });

  test("finds a tie decided by the seed, either way about as often", () => {
    const drawn = Array.from({ length: 1000 }, (_, round) =>
      smallerSide({ PROPOSITION: 2, OPPOSITION: 2 }, `member ${round}`),
    );
    expect(Math.abs(drawn.filter((side) => side === "PROPOSITION").length - 500)).toBeLessThan(80);
    expect(smallerSide({ PROPOSITION: 2, OPPOSITION: 2 }, "Kofi")).toBe(
      smallerSide({ PROPOSITION: 9, OPPOSITION: 9 }, "Kofi"),
    );
  });
});

describe("a choice of side", () => {
  test("is free without a cap", () =>
    expect(choiceRefusal("PROPOSITION", { PROPOSITION: 20, OPPOSITION: 0 }, null)).toBeNull());

  test("is refused to Ada where the Proposition would be 3 ahead and the cap is 2, and open to her on the other side", () => {
    const room = { PROPOSITION: 4, OPPOSITION: 2 };
    expect(choiceRefusal("PROPOSITION", room, 2)).toBe("choice-capped");
    expect(choiceRefusal("PROPOSITION", room, 3)).toBeNull();
    expect(choiceRefusal("OPPOSITION", room, 2)).toBeNull();
  });

  test("under a cap of 1 or more is always open on one side, and keeps the difference within the cap", () => {
    const wishes = fc.array(fc.constantFrom(...sides));
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 5 }), (chosen, cap) => {
        const room = { PROPOSITION: 0, OPPOSITION: 0 };
        for (const side of chosen) {
          if (choiceRefusal(side, room, cap) === null) room[side] += 1;
          else expect(choiceRefusal(otherSide(side), room, cap)).toBeNull();
          expect(Math.abs(room.PROPOSITION - room.OPPOSITION)).toBeLessThanOrEqual(cap);
        }
      }),
    );
  });
});
