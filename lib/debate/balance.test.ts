import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BalancePost, balanceOf } from "./balance";
import type { PostRow } from "./rows";
import { type Side, type Status, sides } from "./vocabulary";

const students = ["Ada", "Min-jun", "Ben", "Seo-yeon"].map((id) => ({ id }));
const rebuttals = 3;

const castSides: Readonly<Record<string, Side>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
};
const says = (authorId: string, id: string, body: string, more: Partial<BalancePost> = {}): BalancePost => ({
  id,
  parentId: null,
  authorId,
  side: castSides[authorId] ?? null,
  body,
  status: "PUBLISHED",
  phaseIndex: rebuttals,
  ...more,
});
const balanceIn = (...posts: readonly BalancePost[]) => balanceOf({ students, posts, phaseIndex: rebuttals });
const memberIn = (balance: ReturnType<typeof balanceOf>, id: string) =>
  balance.members.find(({ memberId }) => memberId === id);

describe("a member's voice", () => {
  it("is the published words and their share of all students' words", () => {
    const balance = balanceIn(
      says("Ada", "a1", "Allies pay"),
      says("Ada", "a2", "always"),
      says("Ben", "b1", "Drills keep the peace between them"),
    );
    expect(memberIn(balance, "Ada")).toMatchObject({ posts: 2, words: 3, share: 1 / 3 });
    expect(memberIn(balance, "Ben")).toMatchObject({ posts: 1, words: 6, share: 2 / 3 });
    expect(memberIn(balance, "Seo-yeon")).toMatchObject({ posts: 0, words: 0, share: 0 });
    expect(balance.members.map(({ memberId }) => memberId)).toEqual(["Ada", "Min-jun", "Ben", "Seo-yeon"]);
  });

  it.each(["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const)("does not count what is %s", (status) => {
    expect(balanceIn(says("Ada", "a1", "Allies pay", { status }))).toEqual(balanceIn());
  });

  it("leaves Ms Okafor's words out of the whole", () => {
    const balance = balanceIn(
      says("Ada", "a1", "Allies pay"),
      says("Ms Okafor", "o1", "Which allies do you mean?"),
    );
    expect(memberIn(balance, "Ada")?.share).toBe(1);
    expect(balance.members).toHaveLength(4);
  });

  it("has no share where nobody wrote a word", () => {
    expect(memberIn(balanceIn(), "Ada")).toMatchObject({ posts: 0, words: 0, share: null });
    expect(memberIn(balanceIn(says("Ada", "a1", "👍")), "Ada")).toMatchObject({
      posts: 1,
      words: 0,
      share: null,
    });
  });
});

describe("a silent member", () => {
  it("has published nothing in this phase", () => {
    const balance = balanceIn(
      says("Ada", "a1", "Allies pay", { phaseIndex: 2 }),
      says("Ben", "b1", "They gain"),
      says("Min-jun", "m1", "Do they?", { status: "PENDING" }),
    );
    expect(balance.members.filter(({ isSilent }) => isSilent).map(({ memberId }) => memberId)).toEqual([
      "Ada",
      "Min-jun",
      "Seo-yeon",
    ]);
  });
});

describe("an unanswered member", () => {
  const adas = [says("Ada", "a1", "Allies pay"), says("Ada", "a2", "always")];
  const isUnanswered = (...posts: readonly BalancePost[]) =>
    memberIn(balanceIn(...adas, ...posts), "Ada")?.isUnanswered;

  it("has published, and nobody else replied to any of it", () => {
    expect(isUnanswered()).toBe(true);
    expect(isUnanswered(says("Ada", "a3", "I mean it", { parentId: "a1" }))).toBe(true);
    expect(isUnanswered(says("Ben", "b1", "They gain", { parentId: "a2", status: "HIDDEN" }))).toBe(true);
    expect(memberIn(balanceIn(...adas), "Ben")?.isUnanswered).toBe(false);
  });

  it("is answered by one published reply, of either side or of Ms Okafor", () => {
    for (const name of ["Ben", "Min-jun", "Ms Okafor"])
      expect(isUnanswered(says(name, "r1", "Do they?", { parentId: "a2" }))).toBe(false);
  });

  it("is not answered by a reply to what is no longer published", () => {
    const hidden = says("Ada", "a1", "Allies pay", { status: "HIDDEN" });
    const balance = balanceIn(
      hidden,
      says("Ada", "a2", "always"),
      says("Ben", "b1", "They gain", { parentId: "a1" }),
    );
    expect(memberIn(balance, "Ada")?.isUnanswered).toBe(true);
  });
});

describe("a side's voice", () => {
  it("is what was written for it, also by who argues the other side now", () => {
    const balance = balanceIn(
      says("Ada", "a1", "Allies pay", { side: "PROPOSITION" }),
      says("Ada", "a2", "or do they", { side: "OPPOSITION" }),
      says("Ben", "b1", "They gain a lot from it", { side: "OPPOSITION" }),
    );
    expect(balance.sides).toEqual({
      PROPOSITION: { posts: 1, words: 2, share: 2 / 11 },
      OPPOSITION: { posts: 2, words: 9, share: 9 / 11 },
    });
  });
});

describe("evenness", () => {
  it("is 1 where all wrote as many posts, whatever their length", () => {
    expect(balanceIn(...students.map(({ id }, at) => says(id, id, "word ".repeat(at + 1)))).evenness).toBe(1);
  });

  it("is 1 in n where one of n wrote everything, and between where some did", () => {
    expect(balanceIn(says("Ada", "a1", "Allies pay"), says("Ada", "a2", "always")).evenness).toBe(1 / 4);
    expect(balanceIn(says("Ada", "a1", "Allies pay"), says("Ben", "b1", "They gain")).evenness).toBe(1 / 2);
  });

  it("is not known without posts or without students", () => {
    expect(balanceIn().evenness).toBeNull();
    expect(
      balanceOf({ students: [], posts: [says("Ada", "a1", "Allies pay")], phaseIndex: 0 }).evenness,
    ).toBeNull();
  });
});

it("takes a post's row as the database gives it", () => {
  const fits: (row: PostRow) => BalancePost = (row) => row;
  expect(fits).toBeTypeOf("function");
});

describe("any balance", () => {
  const rooms = fc.array(
    fc.record({
      author: fc.constantFrom("Ada", "Min-jun", "Ben", "Seo-yeon", "Ms Okafor"),
      side: fc.constantFrom(...sides),
      words: fc.nat(20),
      status: fc.oneof(fc.constant<Status>("PUBLISHED"), fc.constant<Status>("HIDDEN")),
      phaseIndex: fc.nat(6),
      to: fc.option(fc.nat()),
    }),
    { maxLength: 40 },
  );
  const postsOf = (rows: typeof rooms extends fc.Arbitrary<infer Rows> ? Rows : never) =>
    rows.map(({ author, words, to, ...row }, at) =>
      says(author, `p${at}`, "word ".repeat(words), {
        ...row,
        parentId: to === null || at === 0 ? null : `p${to % at}`,
      }),
    );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

  it("has shares that sum to 1, or none, and an evenness from 0 to 1", () => {
    fc.assert(
      fc.property(rooms, (rows) => {
        const { members, sides: bySide, evenness } = balanceIn(...postsOf(rows));
        const words = sum(members.map((member) => member.words));
        for (const voices of [members, Object.values(bySide)]) {
          expect(sum(voices.map((voice) => voice.words))).toBe(words);
          if (words === 0) expect(voices.every(({ share }) => share === null)).toBe(true);
          else expect(sum(voices.map(({ share }) => share ?? 0))).toBeCloseTo(1, 12);
        }

        const posts = members.map((member) => member.posts);
        expect(evenness === null).toBe(sum(posts) === 0);
        expect(evenness ?? 0).toBeGreaterThanOrEqual(0);
        expect(evenness ?? 0).toBeLessThanOrEqual(1);
        if (evenness !== null) expect(evenness === 1).toBe(new Set(posts).size === 1);
      }),
    );
  });

  it("is as even as the mean difference between any two students says", () => {
    fc.assert(
      fc.property(rooms, (rows) => {
        const { members, evenness } = balanceIn(...postsOf(rows));
        const counts = members.map(({ posts }) => posts);
        const differences = counts.flatMap((one) => counts.map((other) => Math.abs(one - other)));
        if (evenness !== null)
          expect(evenness).toBeCloseTo(1 - sum(differences) / (2 * counts.length * sum(counts)), 12);
      }),
    );
  });
});
