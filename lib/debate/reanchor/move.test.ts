import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQuote, quoteRefusal } from "../anchors";
import { distancesTo, mostErrors } from "./approximate";
import { countAnchors, moveTo, type Paragraphs, type Written } from "./move";

const costs =
  "Drills cost money that schools do not have. They frighten nobody who has seen one. A treaty of 1953 binds both.";
const trade =
  "Trade grows where armies stay at home, and it has grown every year since the last exercise ended.";
const essay: Paragraphs = [
  { id: "p1", number: 1, text: costs },
  { id: "p2", number: 2, text: trade },
];

const on = (paragraphId: string, words: string | null, part: Partial<Written> = {}): Written => {
  const text = essay.find(({ id }) => id === paragraphId)?.text ?? "";
  const start = words === null ? 0 : text.indexOf(words);
  const quote = words === null ? null : makeQuote(text, start, start + words.length);
  return { id: "bens", parentId: null, paragraphId, quote, essay, ...part };
};

const numbered = (...texts: readonly (readonly [id: string, text: string])[]): Paragraphs =>
  texts.map(([id, text], at) => ({ id, number: at + 1, text }));

const found = (after: Paragraphs, ...posts: readonly Written[]) => [...moveTo(after, posts).values()];
const first = (after: Paragraphs, post: Written) => found(after, post)[0];

describe("a post is found again", () => {
  it("where it was, in a paragraph that did not change, whatever number it has now", () => {
    const after = numbered(["p2", trade], ["p1", costs]);
    expect(first(after, on("p1", "frighten nobody"))).toMatchObject({ anchor: "same", paragraphId: "p1" });
    expect(first(after, on("p2", null))).toMatchObject({ anchor: "same", quotedBefore: null });
  });

  it("by its exact words where something was put before them", () => {
    const after = numbered(["p1", `In short: ${costs}`], ["p2", trade]);
    expect(first(after, on("p1", "They frighten nobody"))).toMatchObject({
      anchor: "moved",
      paragraphId: "p1",
      quote: { exact: "They frighten nobody", start: 54 },
      quotedBefore: null,
    });
  });

  it("in another paragraph where its sentence went there", () => {
    const [money, ...rest] = costs.split(". ");
    const after = numbered(["p1", `${money}.`], ["p3", rest.join(". ")], ["p2", trade]);
    expect(first(after, on("p1", "frighten nobody who has seen"))).toMatchObject({
      anchor: "moved",
      paragraphId: "p3",
    });
  });

  it("by words that differ little, and says what they were", () => {
    const after = numbered(["p1", costs.replace("frighten nobody", "frighten no one")], ["p2", trade]);
    expect(first(after, on("p1", "They frighten nobody who has seen one"))).toMatchObject({
      anchor: "approximate",
      quote: { exact: "They frighten no one who has seen one" },
      quotedBefore: "They frighten nobody who has seen one",
    });
  });

  it("on its paragraph alone where its words were taken out, and nowhere where both are gone", () => {
    const after = numbered(
      ["p1", costs.replace("They frighten nobody who has seen one. ", "")],
      ["p2", trade],
    );
    const words = "They frighten nobody who has seen one";
    const none = { quote: null, quotedBefore: words };
    expect(first(after, on("p1", words))).toMatchObject({ anchor: "paragraph", paragraphId: "p1", ...none });
    expect(first(numbered(["p2", trade]), on("p1", words))).toMatchObject({ anchor: "orphaned", ...none });
    expect(first(numbered(["p2", trade]), on("p1", null))).toMatchObject({
      anchor: "orphaned",
      quotedBefore: costs,
    });
  });

  it("not by a short word that stands elsewhere, too", () => {
    const after = numbered([
      "p1",
      "Nobody pays, and one is enough for both of them to see that it has ended.",
    ]);
    expect(first(after, on("p1", "one"))).toMatchObject({ anchor: "paragraph", quote: null });
  });

  it("with the thread it answers in, also where that went to another paragraph", () => {
    const [money, ...rest] = costs.split(". ");
    const after = numbered(["p1", `${money}.`], ["p3", rest.join(". ")]);
    const reply = on("p1", "Drills cost money", { id: "adas", parentId: "bens" });
    const plain = on("p1", null, { id: "min-juns", parentId: "adas" });
    const moved = moveTo(after, [plain, reply, on("p1", "frighten nobody who has seen")]);
    expect(moved.get("adas")).toMatchObject({ anchor: "paragraph", paragraphId: "p3" });
    expect(moved.get("min-juns")).toMatchObject({ anchor: "same", paragraphId: "p3" });
    expect(countAnchors(moved.values())).toMatchObject({ same: 1, moved: 1, paragraph: 1 });
  });

  it("in Korean, whose words are short", () => {
    const before = numbered(["p1", "훈련에는 학교에 없는 돈이 든다. 훈련은 아무도 겁주지 않는다."]);
    const text = before[0]?.text ?? "";
    const words = "훈련은 아무도 겁주지 않는다";
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    const quote = makeQuote(text, start, start + Array.from(words).length);
    const after = numbered(["p1", "훈련에는 돈이 든다. 훈련은 누구도 겁주지 않는다."]);
    const post = { id: "bens", parentId: null, paragraphId: "p1", quote, essay: before };
    expect(first(after, post)).toMatchObject({
      anchor: "approximate",
      quote: { exact: "훈련은 누구도 겁주지 않는다" },
    });
  });
});

const word = fc.constantFrom(
  "drill",
  "cost",
  "the",
  "평화",
  "of",
  "treaty",
  "😀",
  "no",
  "school",
  "and",
  "a",
);
const paragraph = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => `${words.join(" ")}.`);
const texts = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8 });

type Edit = Readonly<{ at: number; cut: number; put: string; act: number }>;
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  cut: fc.nat(20),
  put: fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
  act: fc.nat(9),
});

/** Paragraphs after somebody's hand: changed, taken out, moved, split. Ids stay with what they named. */
function edited(before: Paragraphs, edits: readonly Edit[]): Paragraphs {
  const after = before.map(({ id, text }) => ({ id, text }));
  for (const [turn, { at, cut, put, act }] of edits.entries()) {
    const place = Math.floor(at * after.length);
    const part = after[place];
    if (!part) continue;
    const letters = Array.from(part.text);
    const from = Math.floor(at * letters.length);
    if (act === 0) after.splice(place, 1);
    else if (act === 1) after.unshift(...after.splice(place, 1));
    else if (act === 2)
      after.splice(
        place,
        1,
        { ...part, text: letters.slice(0, from).join("") || "." },
        { id: `n${turn}`, text: letters.slice(from).join("") },
      );
    else part.text = [...letters.slice(0, from), ...put, ...letters.slice(from + cut)].join("") || ".";
  }
  return after.map((part, at) => ({ ...part, number: at + 1 }));
}

const scene = fc
  .tuple(
    texts,
    fc.array(edit, { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(40)), { maxLength: 8 }),
  )
  .map(([all, edits, places]) => {
    const before = all.map((text, at) => ({ id: `p${at + 1}`, number: at + 1, text }));
    const posts = places.map(([one, from, length], at): Written => {
      const { id, text } = before[one % before.length] ?? { id: "", text: "" };
      const size = Array.from(text).length;
      const start = from % size;
      const quote = at === 0 ? null : makeQuote(text, start, Math.min(size, start + 1 + length));
      return { id: `post${at}`, parentId: null, paragraphId: id, quote, essay: before };
    });
    return { before, posts, after: edited(before, edits) };
  });

describe("whatever is done to an essay", () => {
  it("no quote is shown on words that it does not match", () =>
    fc.assert(
      fc.property(scene, ({ posts, after }) => {
        const moved = moveTo(after, posts);
        for (const post of posts) {
          const { anchor, paragraphId, quote, quotedBefore } = moved.get(post.id) ?? {};
          const text = after.find(({ id }) => id === paragraphId)?.text;
          expect(text === undefined).toBe(anchor === "orphaned");
          if (!quote) continue;
          expect(quoteRefusal(text ?? "", quote)).toBeNull();
          const words = Array.from(post.quote?.exact ?? "");
          const errors = distancesTo(words, Array.from(quote.exact)).at(-1) ?? Number.NaN;
          expect(errors).toBeLessThanOrEqual(anchor === "approximate" ? mostErrors(words.length) : 0);
          if (anchor === "approximate") expect(quotedBefore).toBe(post.quote?.exact);
        }
      }),
      { numRuns: 300 },
    ));

  it("a paragraph that was not changed keeps every anchor", () =>
    fc.assert(
      fc.property(scene, ({ before, posts, after }) => {
        const moved = moveTo(after, posts);
        for (const { id, paragraphId, quote } of posts) {
          const text = before.find((one) => one.id === paragraphId)?.text;
          if (after.find((one) => one.id === paragraphId)?.text !== text) continue;
          expect(moved.get(id)).toEqual({ anchor: "same", paragraphId, quote, quotedBefore: null });
        }
      }),
      { numRuns: 300 },
    ));
});

it("the longest essay there may be, changed everywhere, is gone through with 500 posts while somebody waits", () => {
  const before = numbered(
    ...Array.from({ length: 200 }, (_, at) => [`p${at}`, `${at * 7919} ${costs} ${trade}`] as const),
  );
  const after = before.map((one) => ({ ...one, text: one.text.replace("nobody", "no one") }));
  const posts = Array.from({ length: 500 }, (_, at): Written => {
    const { id = "", text = "" } = before[at % before.length] ?? {};
    const start = text.indexOf("They");
    const quote = makeQuote(text, start, start + 40);
    return { id: `b${at}`, parentId: null, paragraphId: id, quote, essay: before };
  });
  const from = performance.now();
  expect(countAnchors(moveTo(after, posts).values()).approximate).toBe(500);
  expect(performance.now() - from).toBeLessThan(3000);
});
