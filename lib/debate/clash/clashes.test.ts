import { describe, expect, it } from "vitest";
import { type Answering, flowOf } from "../flow";
import type { Kind, Side, Status } from "../vocabulary";
import { type ClashPost, clashesOf, hottestFirst, newestFirst } from "./clashes";

const paragraphs = [{ id: "¶1" }, { id: "¶2" }];
const running: Answering = { essay: true, replies: true };
const sideOf: Readonly<Record<string, Side | null>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
  "Ms Okafor": null,
};

/** Posts as they are written, one a second: who, what, its id, and what it answers. */
type Line = readonly [
  name: string,
  kind: Kind,
  id: string,
  parentId?: string | null,
  more?: Partial<ClashPost>,
];

const written = (...lines: readonly Line[]): readonly ClashPost[] =>
  lines.map(([name, kind, id, parentId = null, more], second) => ({
    id,
    paragraphId: "¶1",
    parentId,
    kind,
    side: sideOf[name] ?? null,
    status: "PUBLISHED",
    author: { memberId: name },
    createdAt: new Date(second * 1000).toISOString(),
    phaseIndex: 3,
    anchor: "same",
    pinned: false,
    ...more,
  }));

const clashesIn = (posts: readonly ClashPost[], answering = running) =>
  clashesOf(flowOf({ paragraphs, posts, answering }), posts, 3);
const ids = (clashes: ReturnType<typeof clashesIn>) => clashes.map(({ id }) => id);

describe("a clash", () => {
  it("is a rebuttal of the essay by the Opposition, and nothing else that is said on it", () => {
    const lines: readonly Line[] = [
      ["Ben", "REBUT", "rebuttal"],
      ["Ben", "CONCEDE", "concession"],
      ["Ben", "QUESTION", "question"],
      ["Ben", "SUPPORT", "support"],
      ["Ada", "SUPPORT", "own side"],
      ["Ms Okafor", "REBUT", "the teacher's"],
      ["Ada", "REBUT", "an answer", "rebuttal"],
    ];
    expect(ids(clashesIn(written(...lines)))).toEqual(["rebuttal"]);
  });

  it.each(["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const satisfies readonly Status[])(
    "is none, and no answer, where the post is %s",
    (status) => {
      expect(clashesIn(written(["Ben", "REBUT", "b", null, { status }]))).toEqual([]);
      const [clash] = clashesIn(written(["Ben", "REBUT", "b"], ["Ada", "REBUT", "a", "b", { status }]));
      expect(clash).toMatchObject({ answers: [], exchanges: 0 });
    },
  );

  it("is answered by the other side alone, and says so where nobody can any more", () => {
    const posts = written(
      ["Ben", "REBUT", "b"],
      ["Seo-yeon", "SUPPORT", "own side", "b"],
      ["Ms Okafor", "REBUT", "the teacher's", "b"],
      ["Ada", "QUESTION", "a question", "b"],
    );
    expect(clashesIn(posts)).toMatchObject([{ answers: [], isDropped: false }]);
    expect(clashesIn(posts, { essay: true, replies: false })).toMatchObject([{ isDropped: true }]);
    const [clash] = clashesIn([...posts, ...written(["Ada", "CONCEDE", "a", "b"])]);
    expect(clash?.answers).toEqual(["a"]);
  });

  it("has as its best answer the pinned one, else the one most answered back, else the first", () => {
    const lines: readonly Line[] = [
      ["Ben", "REBUT", "b"],
      ["Ada", "REBUT", "a1", "b"],
      ["Min-jun", "REBUT", "a2", "b"],
      ["Ada", "REBUT", "a3", "b"],
      ["Ben", "REBUT", "back", "a3"],
    ];
    expect(clashesIn(written(...lines))[0]?.answers).toEqual(["a3", "a1", "a2"]);
    const pinned = written(...lines).map((post) => ({ ...post, pinned: post.id === "a2" }));
    expect(clashesIn(pinned)[0]?.answers).toEqual(["a2", "a3", "a1"]);
  });
});

describe("the order of clashes", () => {
  const posts = written(
    ["Ben", "REBUT", "old", null, { phaseIndex: 2 }],
    ["Ada", "REBUT", "old 1", "old", { phaseIndex: 2 }],
    ["Ben", "REBUT", "old 2", "old 1", { phaseIndex: 2 }],
    ["Ada", "REBUT", "old 3", "old 2", { phaseIndex: 2 }],
    ["Ben", "REBUT", "hot"],
    ["Ada", "REBUT", "hot 1", "hot"],
    ["Ben", "REBUT", "hot 2", "hot 1"],
    ["Ben", "REBUT", "warm", null, { paragraphId: "¶2" }],
    ["Ada", "REBUT", "warm 1", "warm", { paragraphId: "¶2" }],
    ["Seo-yeon", "REBUT", "new"],
  );

  it("is hottest first by the exchanges of the running phase, then by all, and newest first by the last word", () => {
    const clashes = clashesIn(posts);
    expect(ids(hottestFirst(clashes))).toEqual(["hot", "warm", "old", "new"]);
    expect(ids(newestFirst(clashes))).toEqual(["new", "warm", "hot", "old"]);
  });

  it("is not changed by what one side says to itself", () => {
    const more = written(...Array.from({ length: 9 }, (_, at): Line => ["Ben", "SUPPORT", `s${at}`, "new"]));
    const clashes = clashesIn([...posts, ...more]);
    expect(ids(hottestFirst(clashes))).toEqual(["hot", "warm", "old", "new"]);
  });
});
