import { describe, expect, it } from "vitest";
import type { PostView } from "@/lib/debate/views";
import { flaggedHere, stillFlagged } from "./still-flagged";

const post = (id: string, status: PostView["status"]): PostView => ({
  id,
  status,
  paragraphId: "p1",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  author: { memberId: "ben", name: "Ben" },
  body: "Costs are not harms.",
  restatement: null,
  quote: null,
  evidence: [],
  reason: null,
  anchor: "same",
  pinned: false,
  isFirst: false,
  createdAt: "2026-01-01T09:00:00.000Z",
  editedAt: null,
  phaseIndex: 3,
  seq: 1,
});

const flags = [{ by: "Ada", reason: "Unkind" }];
const flagged = ["one", "two"].map((id) => ({ post: post(id, "PUBLISHED"), flags }));
const idsOf = (list: ReturnType<typeof stillFlagged>) => list.map((one) => [one.post.id, one.post.status]);

describe("the flagged posts on the teacher's page", () => {
  it("are those that the class still sees", () => {
    const now = [post("one", "HIDDEN"), post("two", "PUBLISHED")];
    expect(idsOf(stillFlagged(flagged, now))).toEqual([["two", "PUBLISHED"]]);
  });

  it("stay in their place, as they stand now, where they were hidden here", () => {
    const now = [post("one", "HIDDEN"), post("two", "HIDDEN")];
    expect(idsOf(flaggedHere(flagged, now, new Set(["one"])))).toEqual([["one", "HIDDEN"]]);
  });
});
