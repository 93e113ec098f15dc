import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Flow, flowOf } from "@/lib/debate/flow";
import type { PostView } from "@/lib/debate/views";
import { argumentTree, type Branch, countPosts } from "./argument-tree";
import { anyPosts, branchesIn, essay, says, treeOf } from "./written-posts";

const flowWith = (posts: readonly PostView[], before?: Flow) =>
  flowOf({ paragraphs: essay, posts, answering: { essay: true, replies: true } }, before);

const outline = (tree: readonly Branch[]): readonly unknown[] =>
  tree.map(({ id, answers }) => (answers.length > 0 ? [id, ...outline(answers)] : id));

describe("the tree of arguments", () => {
  it("begins with the essay's paragraphs and puts each post below what it answers, as written", () => {
    const tree = treeOf([
      says("Ben", "b1"),
      says("Seo-yeon", "s1", null, { paragraphId: "¶3" }),
      says("Ada", "a1", "b1"),
      says("Seo-yeon", "s2"),
      says("Ben", "b2", "a1"),
    ]);
    expect(outline(tree)).toEqual([["¶1", ["b1", ["a1", "b2"]], "s2"], "¶2", ["¶3", "s1"]]);
  });

  it("says what became of each, and how much stands below it", () => {
    const [first, second] = treeOf([says("Ben", "b1"), says("Ada", "a1", "b1", { kind: "CONCEDE" })]);
    expect([first?.state, first?.below]).toEqual(["answered", 2]);
    expect([first?.answers[0]?.state, first?.answers[0]?.below]).toEqual(["conceded", 1]);
    expect([second?.state, second?.below]).toEqual(["open", 0]);
  });

  it("keeps the place of a post that Ben took back while Ada's published answer hangs from it, and leaves out one that waits", () => {
    const tree = treeOf([
      says("Ben", "b1", null, { status: "WITHDRAWN", body: null }),
      says("Ada", "a1", "b1"),
      says("Seo-yeon", "s1", null, { status: "PENDING" }),
      says("Seo-yeon", "s2", null, { status: "HIDDEN", body: null }),
      says("Ada", "a2", "s2", { status: "WITHDRAWN", body: null }),
    ]);
    expect(outline(tree)).toEqual([["¶1", ["b1", "a1"]], "¶2", "¶3"]);
    expect(tree[0]?.answers[0]?.state).toBe("none");
  });

  it("lets an answer stand on its paragraph where what it answers is not to be seen", () => {
    expect(outline(treeOf([says("Ada", "a1", "gone")]))).toEqual([["¶1", "a1"], "¶2", "¶3"]);
  });

  it("has every published post once, whatever was said", () => {
    fc.assert(
      fc.property(anyPosts(), (posts) => {
        const ids = branchesIn(treeOf(posts)).map(({ id }) => id);
        expect([...ids].sort()).toEqual([...essay, ...posts].map(({ id }) => id).sort());
        expect(countPosts(treeOf(posts))).toBe(posts.length);
      }),
    );
  });

  it("is the same for a paragraph on which nothing changed", () => {
    const posts = [says("Ben", "b1"), says("Seo-yeon", "s1", null, { paragraphId: "¶2" })];
    const flow = flowWith(posts);
    const before = argumentTree({ paragraphs: essay }, posts, flow);
    const more = [...posts, says("Ada", "a1", "b1")];
    const after = argumentTree({ paragraphs: essay }, more, flowWith(more, flow), before);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([
      false,
      true,
      true,
    ]);
    expect(outline(after)[0]).toEqual(["¶1", ["b1", "a1"]]);
  });

  it("is another where a post that keeps only its place was taken back, or where the time to answer is over", () => {
    const posts = [says("Ben", "b1", null, { status: "HIDDEN", body: null }), says("Ada", "a1", "b1")];
    const flow = flowWith(posts);
    const before = argumentTree({ paragraphs: essay }, posts, flow);
    const gone = posts.map((post) => (post.id === "b1" ? { ...post, status: "WITHDRAWN" as const } : post));
    expect(
      argumentTree({ paragraphs: essay }, gone, flowWith(gone, flow), before)[0]?.answers[0]?.post?.status,
    ).toBe("WITHDRAWN");
    const over = flowOf({ paragraphs: essay, posts, answering: { essay: false, replies: false } }, flow);
    expect(argumentTree({ paragraphs: essay }, posts, over, before).map(({ state }) => state)).toEqual([
      "dropped",
      "dropped",
      "dropped",
    ]);
  });

  it("is empty without an essay", () => {
    expect(argumentTree({ paragraphs: [] }, [], flowWith([]))).toEqual([]);
  });
});
