import { describe, expect, it } from "vitest";
import { type FlowPost, flowOf } from "@/lib/debate/flow";
import type { Kind, Side } from "@/lib/debate/vocabulary";
import { type FlowFilter, filterQuery, isSought, readFilter, withContext } from "./flow-filter";

const all: FlowFilter = { side: null, state: null };

const says = (
  memberId: string,
  side: Side,
  kind: Kind,
  id: string,
  parentId: string | null = null,
): FlowPost => ({
  id,
  paragraphId: "¶1",
  parentId,
  kind,
  side,
  status: "PUBLISHED",
  author: { memberId },
});

/** Ben rebuts ¶1, Ada rebuts him and asks him something, Seo-yeon grants Ada's point; Min-jun supports ¶1. */
const posts = [
  says("Ben", "OPPOSITION", "REBUT", "b1"),
  says("Ada", "PROPOSITION", "REBUT", "a1", "b1"),
  says("Ada", "PROPOSITION", "QUESTION", "a2", "b1"),
  says("Seo-yeon", "OPPOSITION", "CONCEDE", "s1", "a1"),
  says("Min-jun", "PROPOSITION", "SUPPORT", "m1"),
];
const items =
  flowOf({ paragraphs: [{ id: "¶1" }], posts, answering: { essay: true, replies: true } }).parts.get("¶1")
    ?.items ?? [];
const idsOf = (filter: FlowFilter) => withContext(items, filter).map(({ id }) => id);

describe("the flow sheet's filter", () => {
  it("shows everything where nothing is asked for", () =>
    expect(idsOf(all)).toEqual(["¶1", "b1", "a1", "a2", "s1", "m1"]));

  it("finds what is open, with what it answers", () => {
    expect(idsOf({ side: null, state: "open" })).toEqual(["b1", "a2", "m1"]);
    expect(idsOf({ side: "OPPOSITION", state: "open" })).toEqual([]);
  });

  it("finds what was conceded and what was dropped", () => {
    expect(idsOf({ side: null, state: "conceded" })).toEqual(["b1", "a1"]);
    expect(idsOf({ side: null, state: "dropped" })).toEqual([]);
  });

  it("counts the essay among the Proposition's things", () => {
    expect(
      items.filter((item) => isSought(item, { side: "PROPOSITION", state: null })).map(({ id }) => id),
    ).toEqual(["¶1", "a1", "a2", "m1"]);
    expect(idsOf({ side: "OPPOSITION", state: null })).toEqual(["b1", "a1", "s1"]);
  });
});

describe("the filter in the page's address", () => {
  const filters = [null, "PROPOSITION", "OPPOSITION"] as const;
  const states = [null, "open", "dropped", "conceded"] as const;

  it("is read as it was written", () => {
    for (const side of filters) {
      for (const state of states)
        expect(readFilter(new URLSearchParams(filterQuery({ side, state })))).toEqual({ side, state });
    }
    expect(filterQuery({ side: "OPPOSITION", state: "open" })).toBe("?side=opposition&state=open");
    expect(filterQuery(all)).toBe("");
  });

  it("is passed over where it makes no sense", () => {
    expect(readFilter(new URLSearchParams("?side=essay&state=none"))).toEqual(all);
  });
});
