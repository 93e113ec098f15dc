import { describe, expect, it } from "vitest";
import type { PostView } from "@/lib/debate/views";
import { creditableIn, isFound, isFull } from "./creditable";

const paragraphs = [
  { id: "p1", number: 1, text: "The alliance is dear." },
  { id: "p2", number: 2, text: "It is also old." },
];

const post = (id: string, by: string, more: Partial<PostView> = {}): PostView => ({
  id,
  paragraphId: "p1",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  author: { memberId: by, name: by },
  body: `The words of ${by}`,
  restatement: null,
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  anchor: "same",
  pinned: false,
  isFirst: false,
  createdAt: "2026-01-01T09:00:00.000Z",
  editedAt: null,
  phaseIndex: 2,
  seq: 1,
  ...more,
});

describe("what a voter may credit", () => {
  it("is what others have published, by paragraph in the essay's order", () => {
    const posts = [
      post("a", "Ben", { paragraphId: "p2" }),
      post("b", "Ada"),
      post("c", "Seo-yeon"),
      post("d", "Ben", { status: "PENDING" }),
    ];
    const found = creditableIn(paragraphs, posts, "Ada");
    expect(found.map(({ number, posts: of }) => [number, of.map(({ id }) => id)])).toEqual([
      [1, ["c"]],
      [2, ["a"]],
    ]);
  });

  it("is not a post that was taken back and of which only the place is shown", () => {
    expect(
      creditableIn(paragraphs, [post("a", "Ben", { author: null, body: null, status: "WITHDRAWN" })], "Ada"),
    ).toEqual([]);
  });

  it("is three posts and no more", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(isFull)).toEqual([false, false, false, true]);
  });

  it("is found by its author, its words or its paragraph, whatever the case", () => {
    const texts = ["seo", "WORDS of", "¶2", " "];
    expect(texts.map((text) => isFound(post("a", "Seo-yeon"), 2, text))).toEqual([true, true, true, true]);
    expect(isFound(post("a", "Seo-yeon"), 2, "Ben")).toBe(false);
  });
});
