import { describe, expect, it } from "vitest";
import { atLeastOf, creditsOf, maskCredits, tellNobody } from "./credits";
import { unknown } from "./masking/masked-count";
import { type Matrix, tallyOf } from "./swing";

const nobody = tallyOf([]);
const posts = [
  { id: "a", paragraphId: "¶1" },
  { id: "b", paragraphId: "¶1" },
  { id: "c", paragraphId: "¶2" },
];
const post = (postId: string, moved: number, held = 0) => ({
  postId,
  paragraphId: "¶1",
  moved: { ...nobody, FOR: moved },
  held: { ...nobody, AGAINST: held },
});

/** Every way in which five people who stayed For credit the three posts. */
function* everyClass(): Generator<string[][]> {
  const picks = ["", "a", "b", "c", "ab", "ac", "bc", "abc"].map((ids) => [...ids]);
  function* more(from: number, chosen: string[][]): Generator<string[][]> {
    if (chosen.length === 5) yield chosen;
    else for (let at = from; at < picks.length; at += 1) yield* more(at, [...chosen, picks[at] ?? []]);
  }
  yield* more(0, []);
}

function creditsIn(picks: readonly (readonly string[])[]) {
  const stages = ["OPENING", "CLOSING"] as const;
  const ballots = picks.flatMap((_, at) =>
    stages.map((stage) => ({ memberId: `${at}`, stage, choice: "FOR" as const, side: null })),
  );
  const credits = picks.flatMap((ids, at) => ids.map((postId) => ({ memberId: `${at}`, postId })));
  const given = creditsOf(ballots, credits, posts);
  if (!given) throw new Error("five have voted twice");
  return given;
}

const byId = ({ posts: named, paragraphs }: ReturnType<typeof creditsIn>) => ({
  posts: named.toSorted((a, b) => (a.postId < b.postId ? -1 : 1)),
  paragraphs: paragraphs.toSorted((a, b) => (a.paragraphId < b.paragraphId ? -1 : 1)),
});

describe("credits as students see them", () => {
  it("show no count under 3", () => {
    const seen = maskCredits({ posts: [post("a", 2, 0), post("b", 3, 1)], paragraphs: [] });
    expect(seen.posts.map(({ postId, moved, held }) => [postId, moved.FOR, held.AGAINST])).toEqual([
      ["b", 3, unknown],
      ["a", unknown, unknown],
    ]);
  });

  it("stand in an order that tells nothing of what is hidden", () => {
    const shown = (first: number, second: number) =>
      maskCredits({ posts: [post("b", first), post("a", second)], paragraphs: [] });
    expect(shown(2, 1)).toEqual(shown(1, 2));
    expect(shown(7, 1).posts.map(({ postId }) => postId)).toEqual(["b", "a"]);
  });

  it("cannot be worked out from a paragraph and its posts, in any class of five", () => {
    const looks = new Map<string, ReturnType<typeof creditsIn>[]>();
    for (const picks of everyClass()) {
      const given = creditsIn(picks);
      const look = JSON.stringify(maskCredits(given));
      looks.set(look, [...(looks.get(look) ?? []), given]);
    }
    const countsIn = ({ posts: named, paragraphs }: ReturnType<typeof creditsIn>) =>
      [...named, ...paragraphs].map(({ held }) => held.FOR);
    const isSmall = (count: number | undefined) => count === 1 || count === 2;
    for (const alike of looks.values()) {
      const counts = alike.map((given) => countsIn(byId(given)));
      const known = (counts[0] ?? []).filter(
        (count, at) => isSmall(count) && counts.every((other) => other[at] === count),
      );
      expect(known).toEqual([]);
    }
  });

  it("tell how many stayed and moved at least, a voter naming three posts at most", () => {
    const many = ["a", "b", "c", "d"].map((id) => post(id, 3, 5));
    expect(atLeastOf(maskCredits({ posts: many, paragraphs: [] }))).toEqual({
      moved: { ...nobody, FOR: 4 },
      stayed: { ...nobody, AGAINST: 7 },
    });
    expect(atLeastOf(null)).toEqual({ moved: nobody, stayed: nobody });
  });

  it("say 0 where the matrix says that nobody is there", () => {
    const all = { FOR: 4, AGAINST: 4, UNDECIDED: 4 };
    const matrix: Matrix = { FOR: { ...all, FOR: 0 }, AGAINST: { ...nobody, AGAINST: 4 }, UNDECIDED: all };
    const seen = tellNobody(maskCredits({ posts: [post("a", 1)], paragraphs: [] }), matrix);
    expect(seen.posts[0]?.moved).toEqual({ FOR: unknown, AGAINST: 0, UNDECIDED: unknown });
    expect(seen.posts[0]?.held).toEqual({ FOR: 0, AGAINST: unknown, UNDECIDED: unknown });
  });
});
