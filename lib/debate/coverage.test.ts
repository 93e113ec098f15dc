import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage";
import type { FlowPost } from "./flow";
import { kinds, type Side, sides } from "./vocabulary";

const essay = [1, 2, 3].map((number) => ({ id: `¶${number}`, number }));

const castSides: Readonly<Record<string, Side>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
};
const says = (
  name: string,
  kind: FlowPost["kind"],
  paragraph: number,
  more: Partial<FlowPost> = {},
): FlowPost => ({
  id: `${name} on ¶${paragraph}`,
  paragraphId: `¶${paragraph}`,
  parentId: null,
  kind,
  side: castSides[name] ?? null,
  status: "PUBLISHED",
  author: { memberId: name },
  ...more,
});

describe("coverage", () => {
  it("counts each side's posts on each paragraph, replies too, and the paragraphs each side touched", () => {
    const posts = [
      says("Ben", "REBUT", 1),
      says("Ada", "REBUT", 1, { parentId: "b" }),
      says("Seo-yeon", "QUESTION", 1),
      says("Ben", "QUESTION", 3),
    ];
    expect(coverageOf(essay, posts)).toEqual({
      paragraphs: [
        { paragraphId: "¶1", number: 1, posts: { PROPOSITION: 1, OPPOSITION: 2 }, isChallenged: true },
        { paragraphId: "¶2", number: 2, posts: { PROPOSITION: 0, OPPOSITION: 0 }, isChallenged: false },
        { paragraphId: "¶3", number: 3, posts: { PROPOSITION: 0, OPPOSITION: 1 }, isChallenged: false },
      ],
      touched: { PROPOSITION: 1, OPPOSITION: 2 },
      mostContested: ["¶1"],
      untouched: ["¶2"],
      unchallenged: ["¶3"],
    });
  });

  it("leaves out Ms Okafor's posts, what is not published, and what stands on no paragraph", () => {
    const posts = [
      says("Ms Okafor", "REBUT", 1),
      says("Ben", "REBUT", 2, { status: "HIDDEN" }),
      says("Ben", "REBUT", 3, { status: "PENDING" }),
      says("Ben", "REBUT", 9),
    ];
    expect(coverageOf(essay, posts)).toEqual(coverageOf(essay, []));
    expect(coverageOf(essay, []).untouched).toEqual(["¶1", "¶2", "¶3"]);
  });
});

describe("a challenge", () => {
  const isChallenged = (post: FlowPost) => coverageOf(essay, [post]).paragraphs[0]?.isChallenged;

  it("is the Opposition's rebuttal or concession of the paragraph itself", () => {
    expect(isChallenged(says("Ben", "REBUT", 1))).toBe(true);
    expect(isChallenged(says("Ben", "CONCEDE", 1))).toBe(true);
    expect(isChallenged(says("Ben", "QUESTION", 1))).toBe(false);
    expect(isChallenged(says("Ben", "REBUT", 1, { parentId: "a1" }))).toBe(false);
    expect(isChallenged(says("Ada", "SUPPORT", 1))).toBe(false);
  });
});

describe("the most contested paragraph", () => {
  const contestedIn = (...posts: readonly (readonly [name: string, paragraph: number, times: number])[]) =>
    coverageOf(
      essay,
      posts.flatMap(([name, paragraph, times]) =>
        Array.from({ length: times }, () => says(name, "QUESTION", paragraph)),
      ),
    ).mostContested;

  it("is where the less active side wrote most, not where most was written", () => {
    expect(contestedIn(["Ben", 1, 9], ["Ada", 1, 1], ["Ben", 2, 2], ["Ada", 2, 2])).toEqual(["¶2"]);
  });

  it("is in a tie the one with more posts in all, and still in a tie each of them", () => {
    expect(contestedIn(["Ben", 1, 2], ["Ada", 1, 2], ["Ben", 2, 2], ["Ada", 2, 3])).toEqual(["¶2"]);
    expect(contestedIn(["Ben", 3, 2], ["Ada", 3, 3], ["Ben", 2, 3], ["Ada", 2, 2])).toEqual(["¶2", "¶3"]);
  });

  it("is none where only one side wrote", () => {
    expect(contestedIn(["Ben", 1, 2], ["Ada", 2, 3])).toEqual([]);
    expect(contestedIn()).toEqual([]);
  });
});

describe("any coverage", () => {
  it("has each paragraph untouched, unchallenged or challenged, and the contested where both wrote", () => {
    const posts = fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        side: fc.option(fc.constantFrom(...sides)),
        paragraph: fc.integer({ min: 1, max: 3 }),
        isReply: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(posts, (rows) => {
        const given = rows.map(({ kind, side, paragraph, isReply }) =>
          says("Ada", kind, paragraph, { side, parentId: isReply ? "p" : null }),
        );
        const { paragraphs, touched, mostContested, untouched, unchallenged } = coverageOf(essay, given);
        const challenged = paragraphs
          .filter(({ isChallenged }) => isChallenged)
          .map(({ paragraphId }) => paragraphId);
        expect([...untouched, ...unchallenged, ...challenged].toSorted()).toEqual(essay.map(({ id }) => id));

        for (const side of sides)
          expect(touched[side]).toBe(
            new Set(given.filter((post) => post.side === side).map((post) => post.paragraphId)).size,
          );
        const total = paragraphs.reduce(
          (sum, { posts: { PROPOSITION, OPPOSITION } }) => sum + PROPOSITION + OPPOSITION,
          0,
        );
        expect(total).toBe(given.filter(({ side }) => side !== null).length);

        const contested = paragraphs.filter(
          (paragraph) => paragraph.posts.PROPOSITION > 0 && paragraph.posts.OPPOSITION > 0,
        );
        expect(mostContested.length > 0).toBe(contested.length > 0);
        for (const id of mostContested) expect(contested.map(({ paragraphId }) => paragraphId)).toContain(id);
      }),
    );
  });
});
