import { describe, expect, it } from "vitest";
import { restOf } from "./sheet-height";

describe("a sheet that is let go", () => {
  it("comes to rest at the nearest height", () => {
    expect([0.1, 0.29, 0.31, 0.74, 0.76, 1].map((share) => restOf(share, 0))).toEqual([
      "handle",
      "handle",
      "half",
      "half",
      "full",
      "full",
    ]);
  });

  it("goes one height on where it is thrown", () => {
    expect(restOf(0.2, 1)).toBe("half");
    expect(restOf(0.55, 1)).toBe("full");
    expect(restOf(0.9, -1)).toBe("half");
    expect(restOf(0.5, -1)).toBe("handle");
  });
});
