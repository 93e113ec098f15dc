import { describe, expect, it } from "vitest";
import { isSurelyLong, mayBeLong } from "./long-text";

describe("a text that folds", () => {
  it("has many letters or many lines", () => {
    expect(isSurelyLong("a".repeat(2000))).toBe(true);
    expect(isSurelyLong(`a${"\n".repeat(1998)}b`)).toBe(true);
  });

  it("is told from one that may, by how wide its lines are", () => {
    expect([mayBeLong("a".repeat(600)), isSurelyLong("a".repeat(600))]).toEqual([true, false]);
  });

  it("is none where it fits everywhere", () => {
    expect(mayBeLong("a".repeat(280))).toBe(false);
    expect(mayBeLong("a\n".repeat(11))).toBe(false);
  });
});
