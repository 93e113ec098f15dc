import { describe, expect, it } from "vitest";
import type { MeView } from "@/lib/debate/views";
import { noticeOf } from "./notice-of";

const at = "2026-11-29T09:00:00.000Z";
const ada: MeView = {
  memberId: "ada",
  name: "Ada",
  role: "STUDENT",
  side: "PROPOSITION",
  isMuted: false,
  muteReason: null,
  placed: { from: null, to: "PROPOSITION", isOwnChoice: false, at },
  pseudonym: null,
  ballots: { OPENING: null, CLOSING: null },
  credits: [],
  ratings: {},
  opened: [],
};
const moved = { from: "PROPOSITION", to: "OPPOSITION", isOwnChoice: false, at } as const;

describe("what a student is told of their side", () => {
  it("is that they have one now, when they are given their first or chose it", () => {
    const first = { kind: "first", from: null, to: "PROPOSITION", at };
    expect(noticeOf(ada)).toEqual(first);
    const own = { from: null, to: "PROPOSITION", isOwnChoice: true, at } as const;
    expect(noticeOf({ ...ada, placed: own })).toEqual(first);
  });

  it("is that they were moved, taken off it, or made a judge", () => {
    expect(noticeOf({ ...ada, side: "OPPOSITION", placed: moved })).toMatchObject({ kind: "moved" });
    const off = { ...moved, to: null };
    expect(noticeOf({ ...ada, side: null, placed: off })).toMatchObject({ kind: "none" });
    expect(noticeOf({ ...ada, role: "JUDGE", side: null, placed: off })).toMatchObject({ kind: "judge" });
  });

  it.each([
    ["they never had one", { side: null, placed: null }],
    [
      "they left a side for another themselves",
      { side: "OPPOSITION", placed: { ...moved, isOwnChoice: true } },
    ],
    ["a swap round has turned the sides", { side: "PROPOSITION", placed: moved }],
    ["a teacher looks on", { isWatched: true }],
  ] as const)("is nothing where %s", (_, me) => {
    expect(noticeOf({ ...ada, ...me })).toBeNull();
  });
});
