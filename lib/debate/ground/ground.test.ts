import { expect, it } from "vitest";
import type { Agreement, Side } from "../vocabulary";
import { bridgeOf, countAfter, countVoices, reachOf, stands } from "./ground";

const class_ = (proposition: number, opposition: number, isHere = true) => [
  ...Array.from({ length: proposition }, (_, at) => ({
    id: `p${at}`,
    side: "PROPOSITION" as Side | null,
    isHere,
  })),
  ...Array.from({ length: opposition }, (_, at) => ({
    id: `o${at}`,
    side: "OPPOSITION" as Side | null,
    isHere,
  })),
];

const say = (...ids: readonly string[]) => new Map(ids.map((id) => [id, "agree" as Agreement]));

const sideOf = (agree: number, here: number) => ({ agree, here });
const both = (proposition: readonly [number, number], opposition: readonly [number, number]) => ({
  PROPOSITION: sideOf(...proposition),
  OPPOSITION: sideOf(...opposition),
});

it("stands where more than half of each side agrees, of at least three who were here", () => {
  const table = [
    [both([2, 3], [2, 3]), "both"],
    [both([2, 4], [4, 4]), "one"],
    [both([3, 4], [2, 2]), "one"],
    [both([1, 1], [1, 1]), "neither"],
    [both([0, 0], [0, 0]), "neither"],
    [both([3, 5], [1, 5]), "one"],
    [both([3, 5], [3, 5]), "both"],
  ] as const;
  for (const [count, reach] of table) {
    expect(reachOf(count), JSON.stringify(count)).toBe(reach);
    expect(stands(count)).toBe(reach === "both");
  }
});

it("counts those who are here, and who is not by its voice", () => {
  const students = [...class_(4, 3, false), { id: "none", side: null, isHere: true }];
  expect(countVoices(students, say("p0", "p1", "o0", "none", "stranger"))).toEqual(both([2, 2], [1, 1]));
  const voices = new Map<string, Agreement>([
    ["p0", "agree"],
    ["o0", "not-yet"],
  ]);
  expect(countVoices(class_(4, 3), voices)).toEqual(both([1, 4], [0, 3]));
});

it("keeps what was shown where a phase that ran again moved a count by one or two", () => {
  const shown = both([3, 5], [4, 5]);
  expect(countAfter(null, both([1, 5], [0, 5]))).toEqual(both([1, 5], [0, 5]));
  expect(countAfter(shown, both([4, 5], [4, 5]))).toBe(shown);
  expect(countAfter(shown, both([0, 5], [2, 5]))).toBe(shown);
  expect(countAfter(shown, both([0, 5], [4, 6]))).toEqual(both([0, 5], [4, 6]));
});

it("bridges as far as the side that is less convinced", () => {
  expect(bridgeOf(both([4, 4], [2, 4]))).toBe(0.5);
  expect(bridgeOf(both([0, 0], [4, 4]))).toBe(0);
});
