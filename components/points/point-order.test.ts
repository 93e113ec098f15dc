import { expect, it } from "vitest";
import { movedBy } from "./point-order";

it("a point goes one place up or down, out, and in again at the end", () => {
  const order = ["a", "b", "c"];
  const after = (press: string) => movedBy(order, press).join("");
  expect(["b up", "b down", "b out", "d in"].map(after)).toEqual(["bac", "acb", "ac", "abcd"]);
  expect(["a up", "c down", "b", "x up", ""].map(after)).toEqual(Array(5).fill("abc"));
});
