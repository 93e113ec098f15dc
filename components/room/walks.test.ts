import { describe, expect, it } from "vitest";
import { creditableIn } from "@/components/ballot/creditable";
import { withContext } from "@/components/flow/flow-filter";
import { countRows, lastColumn, rowsOf } from "@/components/flow/flow-rows";
import { forYouList } from "@/components/for-you/for-you-list";
import { argumentTree, countPosts } from "@/components/map/tree/argument-tree";
import { collapsedAtFirst, shownRows, toggled } from "@/components/map/tree/collapsing";
import { layoutOf } from "@/components/map/tree/layout";
import { stillFlagged } from "@/components/moderation/still-flagged";
import { holds, threadsOf, unfolded } from "@/components/post/thread-order";
import type { Snapshot } from "@/lib/debate/events";
import { flowOf } from "@/lib/debate/flow";
import { allowsNothing } from "@/lib/debate/phases";
import { paragraphs, shapes, viewsOf } from "@/lib/debate/shapes/shapes";

const many = 10_000;
const answering = { essay: true, replies: true };
const all = { side: null, state: null };

describe.each(shapes)(`${many} posts, %s`, (shape) => {
  const posts = viewsOf(shape, many);
  const flow = flowOf({ paragraphs, posts, answering });
  const said = [...flow.parts.values()].map(({ items }) => items.filter(({ type }) => type === "post"));
  const standing = said.flat().length;

  it("stand in threads, in which each is found", () => {
    const threads = threadsOf(posts);
    expect(threads.filter((thread) => holds(thread, posts.at(-1)?.id ?? ""))).toHaveLength(1);
    expect(threads.some((thread) => holds(thread, "nobody's"))).toBe(false);
    expect(
      unfolded(threads).filter(({ post, answered }) => post.parentId === (answered?.id ?? null)),
    ).toHaveLength(posts.length);
  });

  it("stand in the flow sheet", () => {
    const columns = Math.max(...said.map((items) => lastColumn(items)));
    const rows = said.flatMap((items) => rowsOf(withContext(items, all), columns));
    expect(rows.flat().filter(({ item }) => item !== null)).toHaveLength(standing);
    expect(rows).toHaveLength(
      said.filter(({ length }) => length > 0).reduce((sum, items) => sum + countRows(items), 0),
    );
  });

  it("stand on the map, as it is opened, with its paragraphs opened, and with everything opened", () => {
    const tree = argumentTree({ paragraphs }, posts, flow);
    const first = collapsedAtFirst(tree);
    const opened = tree.reduce(toggled, first);
    for (const collapsed of [first, opened, new Set<string>()]) {
      const rows = shownRows(tree, collapsed);
      expect(layoutOf(rows).boxes.size).toBe(rows.length);
    }
    expect(shownRows(tree, new Set())).toHaveLength(paragraphs.length + countPosts(tree));
  });

  it("are listed: for the reader, to be credited", () => {
    const me = { memberId: "member-2", side: "PROPOSITION", pseudonym: null } as Snapshot["me"];
    const allows = { ...allowsNothing, reply: true };
    const room = { phase: { allows } as Snapshot["phase"], posts, me, members: [] };
    expect(forYouList(room, flow, {})).not.toBeNull();
    expect(creditableIn(paragraphs, posts, "nobody").flatMap((group) => group.posts)).toHaveLength(
      posts.filter(({ status }) => status === "PUBLISHED").length,
    );
  });
});

const far = 60_000;

describe.each(["all on one paragraph", "all to one post"] as const)(`${far} posts, %s`, (shape) => {
  const posts = viewsOf(shape, far);
  const items = flowOf({ paragraphs, posts, answering }).parts.get("¶1")?.items ?? [];

  it("take a row each in the flow sheet", () => {
    expect(rowsOf(items.slice(1), 3).length).toBeGreaterThan(far - 10);
  });

  it("are looked up once each where all were flagged", () => {
    const flagged = posts.map((post) => ({ post, flags: [] }));
    expect(stillFlagged(flagged, posts)).toHaveLength(far);
  });
});
