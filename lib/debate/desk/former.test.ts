import { describe, expect, it } from "vitest";
import { formerOf, type Said } from "./former";
import { isFor } from "./many";

let minute = 0;
const said = (act: string): Said => ({
  act,
  byId: "okafor",
  reason: act,
  createdAt: new Date(Date.UTC(2026, 0, 1, 9, minute++)),
});

const former = (...acts: readonly string[]) => {
  const found = formerOf(acts.map(said));
  return found && [found.last.act, found.former.hiding?.act ?? null, found.former.review?.act ?? null];
};

describe("how a post stood before the last act on it", () => {
  it("is nothing done where it was the first one", () => {
    expect(former("approve")).toEqual(["approve", null, null]);
    expect(former("pin", "hide", "resolve-flag")).toEqual(["hide", null, null]);
    expect(former("pin", "unpin")).toBeNull();
  });

  it("is what the act before left, with who did it and why", () => {
    expect(former("reject", "approve")).toEqual(["approve", null, "reject"]);
    expect(former("approve", "hide", "restore")).toEqual(["restore", "hide", "approve"]);
    expect(former("reject", "restore")).toEqual(["restore", null, "reject"]);
  });

  it("does not count what was taken back", () => {
    expect(former("reject", "approve", "undo")).toEqual(["reject", null, null]);
    expect(former("hide", "undo", "hide")).toEqual(["hide", null, null]);
    expect(former("hide", "undo")).toBeNull();
    expect(former("undo", "undo", "hide")).toEqual(["hide", null, null]);
  });
});

it("an act on several is for those that wait for it, and for no others", () => {
  expect(
    ["PENDING", "REJECTED", "PUBLISHED", "WITHDRAWN"].map((status) => isFor("approve", status as "PENDING")),
  ).toEqual([true, true, false, false]);
  expect(isFor("hide", "PENDING")).toBe(false);
  expect(isFor("restore", "HIDDEN")).toBe(true);
});
