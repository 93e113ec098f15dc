import { describe, expect, it } from "vitest";
import type { MemberView } from "@/lib/debate/views";
import { isDivided, type Shown, type Standing, shownNext, standingAt, standingOf } from "./standing";

const okafor: MemberView = { id: "t", name: "Ms Okafor", role: "TEACHER", side: null };
const student = (name: string, side: MemberView["side"] = null): MemberView => ({
  id: name,
  name,
  role: "STUDENT",
  side,
});
const lee: MemberView = { id: "Lee", name: "Lee", role: "JUDGE", side: null };
const begin = (all: readonly Standing[]): Shown => ({ class: all, walks: 0, draws: 0 });
const namesOf = (count: number) => Array.from({ length: count }, (_, at) => `Student ${at + 10}`);
const sideAt = (at: number) => (at % 2 === 0 ? ("PROPOSITION" as const) : ("OPPOSITION" as const));
const waiting = (count: number) => standingOf(namesOf(count).map((name) => student(name)));
const drawn = (count: number) => standingOf(namesOf(count).map((name, at) => student(name, sideAt(at))));

describe("who stands on the wall", () => {
  it("is the class by name, without its teacher, and without a name that waits", () => {
    const wait = { ...student("Heron", "OPPOSITION"), isNameWaiting: true as const };
    const all = standingOf([okafor, lee, student("한별"), student("Ben", "OPPOSITION"), wait]);
    expect(all.map(({ name, place }) => [name, place])).toEqual([
      [null, "OPPOSITION"],
      ["Ben", "OPPOSITION"],
      ["Lee", "JUDGE"],
      ["한별", null],
    ]);
    expect(standingAt(all, "OPPOSITION")).toHaveLength(2);
  });

  it("is the same whoever joined first", () => {
    const [ada, ben] = [student("Ada"), student("Ben")];
    expect(standingOf([ben, ada])).toEqual(standingOf([ada, ben]));
  });

  it("stands in halves once half of the students have a side", () => {
    expect(isDivided(standingOf([okafor, lee]))).toBe(false);
    expect(isDivided(standingOf([student("Ada", "PROPOSITION"), student("Ben"), lee]))).toBe(true);
    expect(isDivided(standingOf([student("Ada", "PROPOSITION"), student("Ben"), student("Cleo")]))).toBe(
      false,
    );
  });
});

describe("what the wall shows next", () => {
  it.each([1, 2, 8, 30, 40])("is %i who walk when sides are drawn", (count) => {
    const next = shownNext(begin(waiting(count)), drawn(count), true);
    expect(next).toEqual({ class: drawn(count), walks: 1, draws: 1 });
    expect(shownNext(next, drawn(count), true)).toEqual(next);
    expect(shownNext(next, waiting(count), true)).toEqual({ class: waiting(count), walks: 1, draws: 1 });
  });

  it("is nobody who walks where nobody is there or one comes late", () => {
    expect(shownNext(begin([]), [], true)).toEqual(begin([]));
    expect(shownNext(begin([]), drawn(8), true)).toEqual(begin(drawn(8)));
    expect(shownNext(begin(drawn(7)), drawn(8), true)).toEqual(begin(drawn(8)));
  });

  it("is one who walks alone, which is no draw", () => {
    const moved = drawn(8).with(0, { id: "Student 10", name: "Student 10", place: "OPPOSITION" });
    expect(shownNext(begin(drawn(8)), moved, true)).toEqual({ class: moved, walks: 1, draws: 0 });
  });

  describe("where names are hidden", () => {
    const turned = (count: number, of = 8) =>
      drawn(of).map((one, at) => ({ ...one, place: at < count ? sideAt(at + 1) : one.place }));
    const next = (now: readonly Standing[]) => shownNext(begin(drawn(8)), now, false);

    it("is the same until three come, go or are moved", () => {
      for (const now of [drawn(9), drawn(10), drawn(7), drawn(6), turned(1), turned(2), turned(2, 10)])
        expect(next(now)).toEqual(begin(drawn(8)));
      for (const now of [drawn(11), drawn(5)]) expect(next(now).class).toEqual(now);
      expect(next(turned(3))).toEqual({ class: turned(3), walks: 1, draws: 1 });
    });

    it("hides who comes late behind nobody: a swap of all shows those who were there", () => {
      expect(next(turned(9, 9)).class).toEqual(turned(8));
      expect(next(turned(6, 6)).class).toEqual([...turned(6, 6), ...drawn(8).slice(6)]);
    });

    it("has all there are until sides are drawn, when nobody has been shown yet", () => {
      expect(shownNext(begin(waiting(7)), waiting(8), false).class).toEqual(waiting(8));
      for (const count of [1, 2, 8])
        expect(shownNext(begin(waiting(count)), drawn(count), false)).toMatchObject({ walks: 1, draws: 1 });
    });
  });
});
