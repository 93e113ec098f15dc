import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { animals as all } from "./animals";
import { nameKey, readName } from "./names";
import { pseudonymFor } from "./pseudonyms";

const animals = all.en;

const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A room of members who came one after the other, by these draws. */
function roomOf(draws: readonly number[]): readonly string[] {
  const taken = new Set<string>();
  return draws.map((lot) => {
    const name = pseudonymFor(lot, taken);
    expect(taken.has(name)).toBe(false);
    taken.add(name);
    return name;
  });
}

describe("the animals", () => {
  test("are at least 120, one word each, and fit to be a display name", () => {
    expect(animals.length).toBeGreaterThanOrEqual(120);
    for (const animal of animals) {
      expect(animal).toMatch(/^[A-Z][a-z]{2,11}$/);
      expect(readName(animal)).toEqual({ ok: true, text: animal });
    }
  });

  test("are in order, and no two begin with the same three letters or look alike", () => {
    expect([...animals]).toEqual(animals.toSorted());
    expect(new Set(animals.map((animal) => animal.slice(0, 3))).size).toBe(animals.length);
    expect(new Set(animals.map(nameKey)).size).toBe(animals.length);
  });

  test("are nothing that is said of people", () => {
    const unkind =
      "Ape Ass Bat Boar Buzzard Cat Chicken Cock Coot Cow Crab Crow Cuckoo Dinosaur Dodo Dog Dove Donkey Frog Goat Goose Gorilla";
    const others =
      "Hawk Hippo Hog Hyena Jackal Lemming Leech Lizard Louse Mole Monkey Mouse Mule Newt Ox Parrot Peacock Pig Rat Raccoon";
    const more =
      "Rhino Sheep Shrew Shrimp Skunk Sloth Slug Snail Snake Spider Toad Turkey Viper Vulture Walrus Wasp Weasel Whale Worm";
    const names: readonly string[] = animals;
    expect(`${unkind} ${others} ${more}`.split(" ").filter((name) => names.includes(name))).toEqual([]);
  });
});

describe("a pseudonym", () => {
  test("is the animal that the draw falls on", () => {
    expect(pseudonymFor(0, new Set())).toBe("Aardvark");
    expect(pseudonymFor(0.999999, new Set())).toBe("Zebra");
    expect(pseudonymFor(0, new Set(["Aardvark"]))).toBe("Albatross");
    expect(pseudonymFor(0.999999, new Set(["Zebra", "Silver Zebra"]))).toBe("Wombat");
  });

  test("is each animal about as often", () => {
    const names = animals.map((_, at) => pseudonymFor((at + 0.5) / animals.length, new Set()));
    expect(names).toEqual([...animals]);
  });

  test("is nobody else's, for 600 members and whatever they draw", () => {
    fc.assert(
      fc.property(fc.array(draw, { minLength: 600, maxLength: 600 }), (draws) => {
        expect(new Set(roomOf(draws)).size).toBe(600);
      }),
      { numRuns: 10 },
    );
  });

  test("has a colour once the animals have run out, and still looks like nobody else's", () => {
    const names = roomOf(Array.from({ length: 600 }, (_, at) => (at * 0.618) % 1));
    expect([...names.slice(0, animals.length)].sort()).toEqual([...animals]);
    for (const name of names.slice(animals.length))
      expect(name).toMatch(/^(Silver|Golden|Emerald|Scarlet|Violet|Turquoise) [A-Z][a-z]+$/);
    expect(new Set(names.map(nameKey)).size).toBe(600);
    expect(names.filter((name) => !readName(name).ok)).toEqual([]);
  });

  test("has a number once the colours have run out too, and never ends", () => {
    const names = roomOf(Array.from({ length: animals.length * 9 + 1 }, (_, at) => (at * 0.618) % 1));
    expect(names[animals.length * 7]).toMatch(/^[A-Z][a-z]+ 2$/);
    expect(names.at(-1)).toMatch(/^[A-Z][a-z]+ 4$/);
  });

  test("keeps clear of any name that is taken", () => {
    const taken = fc.array(fc.constantFrom(...animals, "Silver Heron", "Kofi", ""));
    fc.assert(
      fc.property(draw, taken, (lot, names) => {
        expect(names).not.toContain(pseudonymFor(lot, new Set(names)));
      }),
    );
  });

  test("is Korean where the text is, and nobody else's for 600 members either", () => {
    const taken = new Set<string>();
    for (let at = 0; at < 600; at++) taken.add(pseudonymFor((at * 0.618) % 1, taken, "ko"));
    expect([...taken].slice(0, all.ko.length).sort()).toEqual([...all.ko]);
    expect(new Set([...taken].map(nameKey)).size).toBe(600);
    for (const name of taken)
      expect([name, /^[가-힣 ]+$/.test(name), readName(name).ok]).toEqual([name, true, true]);
    expect(pseudonymFor(0, new Set(), "fr")).toBe("Aardvark");
  });

  test("by a draw outside [0, 1) is a bug", () => {
    for (const lot of [1, -0.1, Number.NaN]) expect(() => pseudonymFor(lot, new Set())).toThrow(RangeError);
  });
});
