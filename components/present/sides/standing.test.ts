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

  it("waits where names are hidden until three have changed", () => {
    const shown = begin(drawn(8));
    const turned = (count: number) =>
      drawn(8).map((one, at) => ({ ...one, place: at < count ? sideAt(at + 1) : one.place }));
    for (const now of [drawn(9), drawn(10), drawn(7), drawn(6), turned(1), turned(2)])
      expect(shownNext(shown, now, false)).toBe(shown);
    for (const now of [drawn(11), drawn(5)]) expect(shownNext(shown, now, false).class).toBe(now);
    expect(shownNext(shown, turned(3), false)).toEqual({ class: turned(3), walks: 1, draws: 1 });
    expect(shownNext(begin([]), drawn(1), false).class).toEqual(drawn(1));
  });
});
