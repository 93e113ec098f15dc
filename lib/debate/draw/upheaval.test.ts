import { describe, expect, it } from "vitest";
import type { Side } from "../vocabulary";
import { asksFirst, assignsAll, type Placed, upheavalOf } from "./upheaval";

const student = (id: string, side: Side | null, hasPosted = false): Placed => ({ id, side, hasPosted });

const [ada, ben] = [student("Ada", "PROPOSITION", true), student("Ben", "OPPOSITION")];
const chidi = student("Chidi", null);
const to = (sides: Readonly<Record<string, Side | null>>) => new Map(Object.entries(sides));

describe("what new sides do to a class", () => {
  it.each([
    ["nobody is there", [], {}, { moved: 0, posted: 0, placed: 0 }],
    [
      "all stay where they are",
      [ada, ben],
      { Ada: "PROPOSITION", Ben: "OPPOSITION" },
      { moved: 0, posted: 0, placed: 0 },
    ],
    ["Ada, who has posted, is moved", [ada, ben], { Ada: "OPPOSITION" }, { moved: 1, posted: 1, placed: 0 }],
    ["Ben, who has not, is moved", [ada, ben], { Ben: "PROPOSITION" }, { moved: 1, posted: 0, placed: 0 }],
    [
      "all are moved, and Chidi gets a side",
      [ada, ben, chidi],
      { Ada: "OPPOSITION", Ben: "PROPOSITION", Chidi: "OPPOSITION" },
      { moved: 2, posted: 1, placed: 1 },
    ],
    ["Ada is taken off her side", [ada, ben], { Ada: null }, { moved: 1, posted: 1, placed: 0 }],
    ["Chidi stays without one", [chidi], { Chidi: null }, { moved: 0, posted: 0, placed: 0 }],
  ] as const)("%s", (_, students, next, upheaval) => {
    expect(upheavalOf(students, to(next))).toEqual(upheaval);
  });
});

it("assigns all until writing begins, and then only by the wish", () => {
  expect(assignsAll(false, false)).toBe(true);
  expect(assignsAll(true, false)).toBe(false);
  expect(assignsAll(true, true)).toBe(true);
});

describe("a teacher is asked first", () => {
  const question = { mark: "12 moved", isNeeded: true };

  it("once writing has begun, until the very question is answered", () => {
    expect(asksFirst(true, null, question)).toBe(true);
    expect(asksFirst(true, "11 moved", question)).toBe(true);
    expect(asksFirst(true, "12 moved", question)).toBe(false);
  });

  it("not before, not where there is nothing to ask, and a program is not asked", () => {
    expect(asksFirst(false, null, question)).toBe(false);
    expect(asksFirst(true, null, { ...question, isNeeded: false })).toBe(false);
    expect(asksFirst(true, undefined, question)).toBe(false);
  });
});
