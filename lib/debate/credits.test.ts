import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditRefusal, creditsOf } from "./credits";
import { type Ballot, resultsOf } from "./swing";
import { type Choice, choices, type Status } from "./vocabulary";

const votes = (memberId: string, opening: Choice | null, closing: Choice | null): Ballot[] => [
  ...(opening ? [{ memberId, stage: "OPENING" as const, choice: opening, side: null }] : []),
  ...(closing ? [{ memberId, stage: "CLOSING" as const, choice: closing, side: null }] : []),
];
const credit = (memberId: string, ...postIds: string[]) => postIds.map((postId) => ({ memberId, postId }));

const classBallots = [
  ...votes("Ada", "FOR", "FOR"),
  ...votes("Min-jun", "UNDECIDED", "AGAINST"),
  ...votes("Ben", "AGAINST", "FOR"),
  ...votes("Seo-yeon", "UNDECIDED", "FOR"),
  ...votes("Judge Lee", "AGAINST", "AGAINST"),
];
const posts = [
  { id: "a1", paragraphId: "¶1" },
  { id: "b1", paragraphId: "¶1" },
  { id: "b2", paragraphId: "¶2" },
  { id: "a2", paragraphId: "¶3" },
];
const none = { FOR: 0, AGAINST: 0, UNDECIDED: 0 };

describe("credits", () => {
  it("count who crossed the floor and who held, by opening choice, most moved first", () => {
    const credits = [
      ...credit("Ben", "b2", "a1"),
      ...credit("Seo-yeon", "b2"),
      ...credit("Ada", "b1"),
      ...credit("Judge Lee", "b2", "a1"),
    ];
    expect(creditsOf(classBallots, credits, posts)).toEqual({
      posts: [
        {
          postId: "b2",
          paragraphId: "¶2",
          moved: { ...none, AGAINST: 1, UNDECIDED: 1 },
          held: { ...none, AGAINST: 1 },
        },
        { postId: "a1", paragraphId: "¶1", moved: { ...none, AGAINST: 1 }, held: { ...none, AGAINST: 1 } },
        { postId: "b1", paragraphId: "¶1", moved: none, held: { ...none, FOR: 1 } },
      ],
      paragraphs: [
        { paragraphId: "¶2", moved: { ...none, AGAINST: 1, UNDECIDED: 1 }, held: { ...none, AGAINST: 1 } },
        { paragraphId: "¶1", moved: { ...none, AGAINST: 1 }, held: { ...none, FOR: 1, AGAINST: 1 } },
      ],
    });
  });

  it("of Ben to two posts of a paragraph are one for the paragraph", () => {
    const given = creditsOf(classBallots, credit("Ben", "a1", "b1"), posts);
    expect(given?.posts.map(({ postId, moved }) => [postId, moved.AGAINST])).toEqual([
      ["a1", 1],
      ["b1", 1],
    ]);
    expect(given?.paragraphs).toEqual([{ paragraphId: "¶1", moved: { ...none, AGAINST: 1 }, held: none }]);
  });

  it("stand in the order of the posts where as many moved and held", () => {
    const given = creditsOf(classBallots, [...credit("Ben", "a2", "b1"), ...credit("Ada", "b2")], posts);
    expect(given?.posts.map(({ postId }) => postId)).toEqual(["b1", "a2", "b2"]);
    expect(given?.paragraphs.map(({ paragraphId }) => paragraphId)).toEqual(["¶1", "¶3", "¶2"]);
  });

  it("go by who moved before who held, however many held", () => {
    const credits = [...credit("Ada", "a1"), ...credit("Judge Lee", "a1"), ...credit("Ben", "b2")];
    expect(creditsOf(classBallots, credits, posts)?.posts.map(({ postId }) => postId)).toEqual(["b2", "a1"]);
  });

  it("of who cast one ballot only, and to posts that are not given, count for nothing", () => {
    const ballots = [...classBallots, ...votes("Kofi", null, "FOR"), ...votes("Yuna", "FOR", null)];
    expect(
      creditsOf(ballots, [...credit("Kofi", "a1"), ...credit("Yuna", "a1"), ...credit("Ben", "gone")], posts),
    ).toEqual({
      posts: [],
      paragraphs: [],
    });
  });

  it("are not given with four matched ballots", () => {
    expect(creditsOf(classBallots.slice(1), credit("Ben", "a1"), posts)).toBeNull();
    expect(creditsOf([], [], posts)).toBeNull();
  });
});

describe("any credits", () => {
  const voters = ["m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"];
  const rooms = fc.record({
    ballots: fc
      .tuple(
        ...voters.map((id) =>
          fc.tuple(
            fc.constant(id),
            fc.option(fc.constantFrom(...choices), { freq: 9 }),
            fc.option(fc.constantFrom(...choices), { freq: 9 }),
          ),
        ),
      )
      .map((rows) => rows.flatMap((row) => votes(...row))),
    credits: fc.array(
      fc.record({
        memberId: fc.constantFrom(...voters),
        postId: fc.constantFrom("a1", "b1", "b2", "a2", "gone"),
      }),
      {
        maxLength: 30,
      },
    ),
  });
  const sum = (counts: object) =>
    Object.values(counts).reduce((total: number, count: number) => total + count, 0);

  it("count as many voters as credited, are ranked, and are null as the swing is", () => {
    fc.assert(
      fc.property(rooms, ({ ballots, credits }) => {
        const given = creditsOf(ballots, credits, posts);
        expect(given === null).toBe(resultsOf(ballots).matrix === null);
        if (!given) return;

        const isMatched = (id: string) => ballots.filter(({ memberId }) => memberId === id).length === 2;
        const votersOf = (isIt: (postId: string) => boolean) =>
          new Set(
            credits
              .filter(({ memberId, postId }) => isMatched(memberId) && isIt(postId))
              .map(({ memberId }) => memberId),
          ).size;
        for (const { id } of posts) {
          const found = given.posts.find(({ postId }) => postId === id);
          expect(found ? sum(found.moved) + sum(found.held) : 0).toBe(votersOf((postId) => postId === id));
        }
        for (const paragraphId of ["¶1", "¶2", "¶3"]) {
          const found = given.paragraphs.find((paragraph) => paragraph.paragraphId === paragraphId);
          const on = posts.filter((post) => post.paragraphId === paragraphId).map(({ id }) => id);
          expect(found ? sum(found.moved) + sum(found.held) : 0).toBe(
            votersOf((postId) => on.includes(postId)),
          );
        }
        for (const list of [given.posts, given.paragraphs])
          for (const [at, { moved, held }] of list.entries()) {
            const next = list[at + 1];
            if (next)
              expect(sum(moved) * 100 + sum(held)).toBeGreaterThanOrEqual(
                sum(next.moved) * 100 + sum(next.held),
              );
          }
      }),
    );
  });
});

describe("a voter's credits", () => {
  const post = (authorId: string, status: Status = "PUBLISHED") => ({ authorId, status });
  const known = new Map([
    ["a1", post("Ada")],
    ["a2", post("Ada")],
    ["b1", post("Ben")],
    ["s1", post("Seo-yeon")],
    ["h1", post("Seo-yeon", "HIDDEN")],
    ["w1", post("Ada", "WITHDRAWN")],
  ]);
  const refusalOf = (...ids: string[]) => creditRefusal(ids, known, "Ben");

  it("may be none, or up to three posts of others, of either side", () => {
    expect(refusalOf()).toBeNull();
    expect(refusalOf("a1", "a2", "s1")).toBeNull();
  });

  it("are at most three, each once", () => {
    expect(creditRefusal(["a1", "a2", "b1", "s1"], known, "Judge Lee")).toBe("too-many-credits");
    expect(refusalOf("a1", "a1", "a1", "a1")).toBe("too-many-credits");
    expect(refusalOf("a1", "s1", "a1")).toBe("credit-twice");
  });

  it("are not for one's own post", () => expect(refusalOf("a1", "b1")).toBe("own-post"));

  it.each(["h1", "w1", "gone"])("are for what everybody may read: not for %s", (id) =>
    expect(refusalOf("a1", id)).toBe("not-found"),
  );
});
