import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import type { Phase } from "./phases";
import type { Stand, Writer } from "./posts";
import { type Rating, ratingRefusal, ratingsOf } from "./ratings";
import { type Side, sides } from "./vocabulary";

const debrief = 6;
const castSides: Readonly<Record<string, Side>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
};
const rates = (raterId: string, score: number, more: Partial<Rating> = {}): Rating => ({
  postId: "a1",
  raterId,
  raterSide: castSides[raterId] ?? null,
  score,
  phaseIndex: debrief,
  ...more,
});
const adas = [{ id: "a1", side: "PROPOSITION" }] as const;
const viewOf = (...ratings: readonly Rating[]) => ratingsOf(ratings, adas, () => true).a1;

describe("the ratings of Ada's post", () => {
  it("weigh Ben's twice as much as Judge Lee's", () => {
    expect(viewOf(rates("Ben", 5), rates("Judge Lee", 2))).toEqual({ mean: 4, count: 2, ownSide: null });
    expect(viewOf(rates("Judge Lee", 2))).toEqual({ mean: 2, count: 1, ownSide: null });
  });

  it("keep her own side's apart", () => {
    expect(viewOf(rates("Ben", 3), rates("Min-jun", 5))).toEqual({
      mean: 3,
      count: 1,
      ownSide: { mean: 5, count: 1 },
    });
    expect(viewOf(rates("Min-jun", 5), rates("Kofi", 4, { raterSide: "PROPOSITION" }))).toEqual({
      mean: null,
      count: 0,
      ownSide: { mean: 4.5, count: 2 },
    });
  });

  it("are rounded to one decimal", () => {
    expect(
      viewOf(rates("Ben", 5), rates("Seo-yeon", 4), rates("Yuna", 4, { raterSide: "OPPOSITION" }))?.mean,
    ).toBe(4.3);
    expect(viewOf(rates("Ben", 5), rates("Seo-yeon", 4), rates("Judge Lee", 3))?.mean).toBe(4.2);
  });

  it("count once their phase is over", () => {
    const ratings = [rates("Ben", 5, { phaseIndex: 4 }), rates("Seo-yeon", 1)];
    expect(ratingsOf(ratings, adas, (phaseIndex) => phaseIndex < debrief).a1).toEqual({
      mean: 5,
      count: 1,
      ownSide: null,
    });
    expect(ratingsOf(ratings, adas, () => false)).toEqual({});
  });

  it("of a member who rated again count as they were until the later phase is over", () => {
    const ratings = [rates("Ben", 2, { phaseIndex: 3 }), rates("Ben", 5, { phaseIndex: 4 })];
    const shownAfter = (phase: number) => ratingsOf(ratings, adas, (phaseIndex) => phaseIndex <= phase).a1;
    expect(shownAfter(3)).toEqual({ mean: 2, count: 1, ownSide: null });
    expect(shownAfter(4)).toEqual({ mean: 5, count: 1, ownSide: null });
  });

  it("go by the side a member had when rating", () => {
    expect(viewOf(rates("Ben", 5, { raterSide: "PROPOSITION" }))?.ownSide).toEqual({ mean: 5, count: 1 });
  });

  it("are shown for the posts that are given, and for none that nobody rated", () => {
    const posts = [...adas, { id: "b1", side: "OPPOSITION" as const }];
    expect(ratingsOf([rates("Ben", 5), rates("Ben", 5, { postId: "gone" })], posts, () => true)).toEqual({
      a1: { mean: 5, count: 1, ownSide: null },
    });
  });
});

it("a post of Ms Okafor's has no side of its own: all ratings weigh the same", () => {
  const ratings = [
    rates("Ada", 5, { postId: "o1" }),
    rates("Ben", 3, { postId: "o1" }),
    rates("Judge Lee", 1, { postId: "o1" }),
  ];
  expect(ratingsOf(ratings, [{ id: "o1", side: null }], () => true).o1).toEqual({
    mean: 3,
    count: 3,
    ownSide: null,
  });
});

describe("any ratings", () => {
  const row = fc.record({
    raterSide: fc.option(fc.constantFrom(...sides)),
    score: fc.integer({ min: 1, max: 5 }),
    postId: fc.constantFrom("a1", "b1"),
  });
  const ratings = fc
    .array(row, { maxLength: 30 })
    .map((rows) => rows.map((given, at) => rates(`m${at}`, given.score, given)));
  const posts = [...adas, { id: "b1", side: "OPPOSITION" as const }];

  it("are counted once each, with means from the lowest to the highest score, whatever their order", () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const views = ratingsOf(given, posts, () => true);
        expect(ratingsOf(given.toReversed(), posts, () => true)).toEqual(views);
        for (const { id, side } of posts) {
          const own = given.filter(({ postId, raterSide }) => postId === id && raterSide === side);
          const others = given.filter(({ postId, raterSide }) => postId === id && raterSide !== side);
          const view = views[id];
          expect(view === undefined).toBe(own.length + others.length === 0);
          if (!view) continue;

          expect([view.count, view.ownSide?.count ?? 0]).toEqual([others.length, own.length]);
          expect(view.mean === null).toBe(others.length === 0);
          const scores = others.map(({ score }) => score);
          if (view.mean !== null) expect(view.mean).toBeGreaterThanOrEqual(Math.min(...scores));
          if (view.mean !== null) expect(view.mean).toBeLessThanOrEqual(Math.max(...scores));
        }
      }),
    );
  });

  it("rise with the other side's praise", () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const before = ratingsOf(given, adas, () => true).a1?.mean ?? 1;
        expect(ratingsOf([...given, rates("Ben", 5)], adas, () => true).a1?.mean).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });
});

describe("who may rate", () => {
  const phases = (oxford.phases as unknown as readonly Phase[]).map((phase) => ({
    ...phase,
    allows: { ...phase.allows, rate: phase.key === "debrief" },
  }));
  const at = (key: string, more: Partial<Stand> = {}): Stand => ({
    clock: {
      phases,
      phaseIndex: phases.findIndex((phase) => phase.key === key),
      phaseStartedAt: new Date(0),
      phaseEndsAt: null,
      pausedAt: null,
      isAutoAdvancing: true,
    },
    isLocked: false,
    isArchived: false,
    ...more,
  });
  const ben: Writer = { id: "ben", role: "STUDENT", side: "OPPOSITION", isMuted: false, isRemoved: false };
  const lee: Writer = { ...ben, id: "lee", role: "JUDGE", side: null };
  const okafor: Writer = { ...ben, id: "okafor", role: "TEACHER", side: null };
  const post = { authorId: "ada", status: "PUBLISHED" } as const;

  it("Ben and Judge Lee rate Ada's post where the phase lets them, Ben also when he is muted", () => {
    expect(ratingRefusal(at("debrief"), ben, post)).toBeNull();
    expect(ratingRefusal(at("debrief"), lee, post)).toBeNull();
    expect(ratingRefusal(at("debrief"), { ...ben, isMuted: true }, post)).toBeNull();
    expect(ratingRefusal(at("replies"), ben, post)).toMatchObject({
      reason: "phase-closed",
      phase: "replies",
    });
  });

  it("nobody rates their own post, or one that is not published; Ms Okafor rates none", () => {
    expect(ratingRefusal(at("debrief"), { ...ben, id: "ada" }, post)?.reason).toBe("own-post");
    for (const status of ["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const)
      expect(ratingRefusal(at("debrief"), ben, { ...post, status })?.reason).toBe("not-found");
    expect(ratingRefusal(at("debrief"), okafor, post)?.reason).toBe("not-allowed");
  });

  it("nobody rates in the archive, in a locked room or once removed", () => {
    expect(ratingRefusal(at("debrief", { isArchived: true }), okafor, post)?.reason).toBe("archived");
    expect(ratingRefusal(at("debrief", { isLocked: true }), ben, post)?.reason).toBe("room-locked");
    expect(ratingRefusal(at("debrief"), { ...ben, isRemoved: true }, post)?.reason).toBe("removed");
  });
});
