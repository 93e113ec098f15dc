import { describe, expect, it } from "vitest";
import { startingPlace } from "./starting-place";

const nowhere = { number: null, postId: null, tool: null, isWriting: false };

describe("where a room is opened", () => {
  it("is the paragraph, the post and the form that its address names", () => {
    expect(startingPlace({ p: "3", post: "b1" })).toEqual({ ...nowhere, number: 3, postId: "b1" });
    expect(startingPlace({ p: "3", reply: "b1" })).toEqual({
      ...nowhere,
      number: 3,
      tool: { name: "reply", postId: "b1" },
    });
    expect(startingPlace({ p: "3", write: "" })).toEqual({ ...nowhere, number: 3, isWriting: true });
  });

  it("passes over what is not there or makes no sense", () => {
    expect(startingPlace({})).toEqual(nowhere);
    for (const p of ["0", "-1", "1.5", "three", ""]) expect(startingPlace({ p })).toEqual(nowhere);
    expect(startingPlace({ p: ["1", "2"], post: ["b1", "b2"], reply: ["b1", "b2"] })).toEqual(nowhere);
  });
});
