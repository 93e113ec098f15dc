import { expect, it } from "vitest";
import { leftOf, progressOf, targetsOf } from "./targets";

const post = (
  id: string,
  by: string,
  side: "PROPOSITION" | "OPPOSITION",
  parentId: string | null = null,
) => ({
  id,
  parentId,
  side,
  status: "PUBLISHED" as const,
  author: { memberId: by },
});

const posts = [
  post("p1", "ben", "OPPOSITION"),
  post("p2", "ada", "PROPOSITION", "p1"),
  post("p3", "ada", "PROPOSITION"),
  post("p4", "ada", "PROPOSITION", "p3"),
  { ...post("p5", "ada", "PROPOSITION", "p1"), status: "PENDING" as const },
];

it("counts what is published, and of it the replies to the other side", () => {
  expect(progressOf(posts, "ada")).toEqual({ posts: 3, replies: 1 });
  expect(progressOf(posts, "ben")).toEqual({ posts: 1, replies: 0 });
  expect(progressOf(posts, "nobody")).toEqual({ posts: 0, replies: 0 });
});

it("asks nothing where a room asks nothing, and no less than nothing of who wrote more", () => {
  expect(targetsOf({ wantedPosts: 0, wantedReplies: 0 })).toBeNull();
  const wanted = targetsOf({ wantedPosts: 2, wantedReplies: 2 });
  expect(wanted && leftOf(wanted, { posts: 3, replies: 1 })).toEqual({ posts: 0, replies: 1 });
});
