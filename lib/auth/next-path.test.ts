import { describe, expect, it } from "vitest";
import { nextPath } from "./next-path";

describe("where a teacher goes after logging in", () => {
  it("is the page she asked for", () => {
    expect(nextPath("/rooms/new?motion=m1")).toBe("/rooms/new?motion=m1");
  });

  it.each([
    "",
    null,
    undefined,
    "rooms",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/..//evil.example/rooms",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/.\\/evil.example",
    "/.\t//evil.example",
    "/./\n/evil.example",
    "http:/.//evil.example",
    "javascript:alert(1)",
  ])("is her rooms and never another site: %s", (asked) => expect(nextPath(asked)).toBe("/rooms"));
});
