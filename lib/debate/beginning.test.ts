import { describe, expect, it } from "vitest";
import { beginningOf } from "./beginning";

type Placed = Parameters<typeof beginningOf>[0][number];

const post = (id: string, more: Partial<Placed> = {}): Placed => ({
  id,
  paragraphId: "¶1",
  parentId: null,
  side: "OPPOSITION",
  status: "PUBLISHED",
  authorId: "Ben",
  isPinned: false,
  ...more,
});

/** A thousand threads on ¶1, each with an answer, and a few on ¶2. */
const many = [
  ...Array.from({ length: 1000 }, (_, at) => [
    post(`a${at}`),
    post(`r${at}`, { parentId: `a${at}`, side: "PROPOSITION" }),
  ]).flat(),
  ...Array.from({ length: 3 }, (_, at) => post(`b${at}`, { paragraphId: "¶2" })),
];

const begin = (posts: readonly Placed[], readerId = "Ada") => {
  const beginning = beginningOf(posts, readerId);
  if (!beginning) throw new Error("this room is had as a whole");
  return beginning;
};

describe("what a page of a big room begins with", () => {
  it("is everything where there is not much", () => {
    expect(beginningOf(many.slice(0, 500), "Ada")).toBeNull();
    expect(beginningOf(many.slice(0, 501), "Ada")).not.toBeNull();
  });

  it("has what is not published, wherever it stands: it may wait for the reader", () => {
    const { ids } = begin([...many, post("late", { status: "PENDING" }), post("gone", { status: "HIDDEN" })]);
    expect([ids.has("late"), ids.has("gone"), ids.has("a999")]).toEqual([true, true, false]);
  });

  it("is the first threads of every paragraph, as wholes, and not many", () => {
    const { ids } = begin(many);
    expect(ids.size).toBeLessThan(170);
    expect(["a0", "r0", "a50", "r50", "b0", "b2"].every((id) => ids.has(id))).toBe(true);
    expect(ids.has("a999")).toBe(false);
  });

  it("counts what is published, of all", () => {
    const { counts } = begin([
      ...many,
      post("h", { paragraphId: "¶2", status: "HIDDEN" }),
      post("t", { paragraphId: "¶2", side: null }),
    ]);
    expect(counts).toEqual({
      "¶1": { PROPOSITION: 1000, OPPOSITION: 1000 },
      "¶2": { PROPOSITION: 0, OPPOSITION: 3 },
    });
  });

  it("has what the reader wrote, with all that it answers", () => {
    const { ids } = begin([...many, post("mine", { parentId: "r999", authorId: "Ada" })]);
    expect(["mine", "r999", "a999"].every((id) => ids.has(id))).toBe(true);
    expect(ids.has("a998")).toBe(false);
  });

  it("is not much more for somebody who wrote a thousand posts, and has the last of them", () => {
    const mine = Array.from({ length: 1000 }, (_, at) =>
      post(`m${at}`, { authorId: "Ada", parentId: at === 0 ? null : `m${at - 1}` }),
    );
    const { ids } = begin([...many, ...mine]);
    expect(ids.size).toBeLessThan(700);
    expect(["m999", "m980"].every((id) => ids.has(id))).toBe(true);
  });

  it("has what is pinned, wherever it stands", () => {
    expect(begin([...many, post("pin", { isPinned: true })]).ids.has("pin")).toBe(true);
  });

  it("leaves out the later answers of an endless thread, and never what an answer answers", () => {
    const chain = Array.from({ length: 900 }, (_, at) =>
      post(`c${at}`, { parentId: at === 0 ? null : `c${at - 1}` }),
    );
    const { ids } = begin(chain);
    expect([...ids]).toEqual(Array.from({ length: 20 }, (_, at) => `c${at}`));
  });
});
