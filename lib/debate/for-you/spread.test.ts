import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstsFor, type Thing } from "./spread";

const nobody: ReadonlySet<string> = new Set();
const thing = (id: string, more: Partial<Thing> = {}): Thing => ({
  id,
  by: null,
  to: null,
  words: nobody,
  isEssay: false,
  ...more,
});
const dealt = (members: readonly string[], things: readonly Thing[]) =>
  Object.fromEntries([...firstsFor(members, things)].sort());

/** Some teammates, and things that may be to one of them or on words of some. */
const lesson = fc
  .tuple(
    fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
    fc.nat(20),
  )
  .chain(([members, count]) =>
    fc.record({
      members: fc.constant(members),
      things: fc
        .array(
          fc.record({
            to: fc.option(fc.constantFrom(...members)),
            words: fc.subarray(members).map((of) => new Set(of)),
            isEssay: fc.boolean(),
          }),
          { minLength: count, maxLength: count },
        )
        .map((all) => all.map((one, at) => thing(`thing ${at}`, one))),
    }),
  );
const holds = (of: Parameters<typeof fc.property<[{ members: string[]; things: Thing[] }]>>[1]) =>
  fc.assert(fc.property(lesson, of), { numRuns: 300 });

describe("what each teammate is to answer first", () => {
  it("is what answers them, then what quotes their words, then a post, then a paragraph", () => {
    const things = [
      thing("¶1", { isEssay: true }),
      thing("said"),
      thing("on words", { words: new Set(["Ada", "Min-jun"]) }),
      thing("to Ada", { to: "Ada" }),
    ];
    const of = dealt(["Ada", "Min-jun", "Kofi", "Noor"], things);
    expect(of).toMatchObject({ Ada: "to Ada", "Min-jun": "on words" });
    expect([of.Kofi, of.Noor].sort()).toEqual(["said", "¶1"]);
  });

  it("leaves nobody without their own words where an exchange gives all of them some", () => {
    for (const turned of [false, true]) {
      const words = [["Ada", "Min-jun"], ["Ada"]].map((of, at) => thing(`on ${at}`, { words: new Set(of) }));
      expect(dealt(["Ada", "Min-jun"], turned ? words.toReversed() : words)).toEqual({
        Ada: "on 1",
        "Min-jun": "on 0",
      });
    }
  });

  it("is never one's own", () => {
    expect(dealt(["Ben"], [thing("his", { by: "Ben" })])).toEqual({});
    expect(dealt(["Ben", "Ada"], [thing("his", { by: "Ben" })])).toEqual({ Ada: "his" });
  });

  it("is another thing for each while there are as many, and else as many for each thing, give or take one", () => {
    holds(({ members, things }) => {
      const of = firstsFor(members, things);
      expect(of.size).toBe(things.length === 0 ? 0 : members.length);
      const loads = things.map(({ id }) => [...of.values()].filter((one) => one === id).length);
      const even = members.length / things.length;
      for (const load of loads) expect([Math.floor(even), Math.ceil(even)]).toContain(load);
    });
  });

  it("is the same whoever asks, in whatever order they know the class and the things", () => {
    holds(({ members, things }) => {
      const plain = things.filter(({ to, words }) => to === null && words.size === 0);
      expect(dealt(members.toReversed(), things)).toEqual(dealt(members, things));
      expect(dealt(members, plain.toReversed())).toEqual(dealt(members, plain));
    });
  });

  it("is to oneself before all else, and on one's own words before what is anybody's", () => {
    holds(({ members, things }) => {
      const of = firstsFor(members, things);
      for (const member of members) {
        const first = things.find(({ id }) => id === of.get(member));
        if (things.some(({ to }) => to === member)) expect(first?.to).toBe(member);
      }
    });
  });

  it("stays where it is while others open theirs, and is another for whose first is open", () => {
    holds(({ members, things }) => {
      const before = firstsFor(members, things);
      const opened = new Set(things.filter((_, at) => at % 3 === 0).map(({ id }) => id));
      const after = firstsFor(members, things, opened);
      for (const member of members) {
        const first = before.get(member) ?? "";
        if (!opened.has(first)) expect(after.get(member)).toBe(first || undefined);
        else expect(opened.has(after.get(member) ?? "")).toBe(false);
      }
      const moved = members.filter((member) => opened.has(before.get(member) ?? ""));
      const kept = new Set(members.filter((one) => !moved.includes(one)).map((one) => before.get(one)));
      const free = things.filter(({ id, by }) => !opened.has(id) && !kept.has(id) && by === null);
      if (free.length >= moved.length)
        expect(new Set(moved.map((member) => after.get(member))).size).toBe(moved.length);
    });
  });

  it("moves few when a thing is answered", () => {
    const members = Array.from({ length: 15 }, (_, at) => `member ${at}`);
    const things = Array.from({ length: 30 }, (_, at) => thing(`thing ${at}`));
    const before = firstsFor(members, things);
    const moved = things.map(({ id }) => {
      const after = firstsFor(
        members,
        things.filter((one) => one.id !== id),
      );
      return members.filter((member) => after.get(member) !== before.get(member)).length;
    });
    expect(moved.reduce((sum, count) => sum + count, 0) / moved.length).toBeLessThan(2);
  });
});
