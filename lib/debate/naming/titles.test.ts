import { describe, expect, it } from "vitest";
import { codePointLength } from "../text/text";
import { titleWith } from "./titles";

describe("the title of one of several rooms", () => {
  it("ends with what tells it from the others, and is never too long", () => {
    expect(titleWith("Period 4", "7B")).toBe("Period 4 · 7B");
    const long = titleWith("가".repeat(120), "🦉".repeat(80));
    expect(codePointLength(long)).toBe(120);
    expect(long).toBe(`${"가".repeat(37)} · ${"🦉".repeat(80)}`);
  });
});
