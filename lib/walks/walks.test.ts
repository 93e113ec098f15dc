import { describe, expect, it } from "vitest";
import { layHighlights } from "../debate/anchors";
import { balanceOf } from "../debate/balance";
import { beginningOf } from "../debate/beginning";
import { coverageOf } from "../debate/coverage";
import { applyEvent } from "../debate/events";
import { forYou } from "../debate/for-you/for-you";
import { gateScopeOf } from "../debate/gates";
import { debateOf, memberIds, paragraphs, shapes } from "../debate/shapes/shapes";
import { ownOf, rawResultsOf, seeSnapshot } from "../debate/snapshot";
import { flowOfSnapshot } from "../debate/turn/flow-of-snapshot";
import { seeResults } from "../debate/visibility";
import { bringForward } from "../rooms/bring-forward";
import { sizeOf } from "../rooms/room-size";
import { findRow } from "../rooms/row-list";
import { runBytes, runsOf } from "../rooms/row-texts";
import { clock, members, reveal, roomOf } from "./big-room";

const many = 10_000;

describe.each(shapes)(`a room of ${many} posts, %s`, (shape) => {
  const posts = debateOf(shape, many);
  const whole = roomOf(posts);
  const me = findRow(whole.members, "member-0");
  if (!me) throw new Error("nobody looks");
  const seen = seeSnapshot(whole, me, ownOf(whole, me.id));

  it("is kept, counted, and brought forward by one post", () => {
    const more = posts.slice(-1).map((post) => ({ ...post, id: "post-more", seq: many + 1 }));
    const after = bringForward(whole, { seq: many + 1, number: many + 1, few: [] }, { posts: more });
    expect(after.posts).toHaveLength(many + 1);
    expect(after.gate?.scope).toBe(gateScopeOf(clock, "PARAGRAPH", false));
    expect(Object.keys(whole.ratings).length).toBe(
      posts.filter(({ status }) => status === "PUBLISHED").length,
    );
    expect(sizeOf(after)).toBeGreaterThan(sizeOf(whole));
  });

  it("is seen by its members, whole or from its beginning, and after one more post", () => {
    expect(beginningOf(posts, me.id)?.ids.size).toBeGreaterThan(0);
    expect(runsOf(posts).map((run) => runBytes(run, "teacher", "REAL")).length).toBe(many / 100);
    const [post] = seen.posts.slice(-1);
    if (!post) throw new Error("nothing is seen");
    const more = { ...post, id: "post-more" };
    expect(applyEvent(seen, { seq: many + 1, type: "post", data: more }).posts.at(-1)).toBe(more);
  });

  it("has its flow, what is for each member, its coverage, balance and results", () => {
    const flow = flowOfSnapshot(seen);
    expect(flowOfSnapshot(seen, flow).parts.get("¶1")).toBe(flow.parts.get("¶1"));
    const company = { teammates: memberIds, taken: [], begun: null };
    expect(forYou(flow, seen.posts, { memberId: "member-1", side: "PROPOSITION" }, company)).toBeDefined();
    expect(coverageOf(paragraphs, seen.posts).paragraphs).toHaveLength(paragraphs.length);
    expect(balanceOf({ students: members, posts, phaseIndex: 3 }).members).toHaveLength(500);
    expect(seeResults(rawResultsOf(whole), reveal, whole.room, "class")?.matched.total).toBe(500);
  });
});

describe("the words of a paragraph", () => {
  it("are marked with as many quotes as there are posts in the longest essay", () => {
    const spans = Array.from({ length: 200_000 }, (_, number) => ({
      id: String(number),
      start: (number * 7) % 60_000,
      end: ((number * 7) % 60_000) + 3,
    }));
    expect(layHighlights(60_000, spans).reduce((sum, { ids }) => sum + ids.length, 0)).toBeGreaterThan(
      200_000,
    );
  });
});
