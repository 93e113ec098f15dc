import { expect, it } from "vitest";
import { stepsOf } from "./steps";

const list = Array.from({ length: 1000 }, (_, at) => at);

it.each<[string, number, () => unknown]>([
  ["one walk", 1000, () => list.filter((one) => one > 3)],
  ["a walk that ends early", 4, () => list.find((one) => one === 3)],
  [
    "a loop",
    1001,
    () => {
      for (const _ of list);
    },
  ],
  ["what is looked for in vain", 1000, () => list.includes(-1)],
  // biome-ignore lint/performance/noAccumulatingSpread: this is what is to be seen
  ["a copy in each step", 500_000, () => list.reduce<readonly number[]>((all, one) => [...all, one], [])],
  ["a walk in each step", 1_000_000, () => list.map((one) => list.filter((other) => other < one))],
  [
    "a map that is made and asked",
    2000,
    () => {
      const map = new Map(list.map((one) => [one, one]));
      for (const one of list) map.get(one);
    },
  ],
])("sees %s", (_, least, work) => {
  const steps = stepsOf(work);
  expect(steps).toBeGreaterThanOrEqual(least);
  expect(steps).toBeLessThan(3.1 * least + 10);
});

it("leaves everything as it was", () => {
  const before = [Array.prototype.map, Map.prototype.get, [][Symbol.iterator]().next];
  expect(() =>
    stepsOf(() => {
      throw new Error("in the middle");
    }),
  ).toThrow("in the middle");
  expect([Array.prototype.map, Map.prototype.get, [][Symbol.iterator]().next]).toEqual(before);
});
