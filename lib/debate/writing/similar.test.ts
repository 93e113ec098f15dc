import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import demo from "@/prisma/motions/demo-debate.json";
import { corpusOf, likeness, overlapOf, sentencesIn, similarTo } from "./similar";
import { stemsIn } from "./stems";

const said = (text: string, quote: Readonly<{ start: number; end: number }> | null = null) => ({
  text,
  quote,
});

/** Which of the posts a draft is told of, from the first on. */
function offered(draft: string, posts: readonly string[], others: readonly string[] = background) {
  const all = posts.map((text) => said(text));
  return similarTo(said(draft), corpusOf(all, others)).map((post) => all.indexOf(post));
}

const english = [
  "Drills make the North nervous, so every exercise leads to another missile test.",
  "The talks in Hanoi failed because of sanctions and not because of drills.",
  "My grandfather was born in Kaesong and never got home.",
  "I agree with the author here.",
  "Soldiers need to train. Without training they would not be ready in a real war.",
];
const stemsOf = (lists: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.values(lists).flatMap((byMove) => Object.values(byMove).flatMap(stemsIn));
const essay = readFileSync(join(import.meta.dirname, "../../../prisma/motions/us-rok-alliance.txt"), "utf8");
const background = [...sentencesIn(essay), ...stemsOf(en.stems)];

describe("a draft in English", () => {
  test.each([
    ["Every exercise makes the North nervous and then there is another missile test", [0]],
    ["The exercises make North Korea nervous, every exercise is a missile test", [0]],
    ["THE TALKS failed because of the sanctions!", [1]],
    ["If soldiers do not train they are not ready for a war", [4]],
    ["The author says …, but …", []],
    ["The author says that the drills are bad, but I think that", []],
    ["The money for the bases would be better spent on schools and on hospitals", []],
    ["I agree with you because of the war in my home", []],
    ["Drills", []],
    ["", []],
  ])("%s → %j", (draft, expected) => expect(offered(draft, english)).toEqual(expected));

  it("is told of two posts at most, the nearest first", () => {
    const posts = [
      "Bases cost towns their sleep and money",
      "Bases cost towns their sleep",
      "Bases cost towns sleep and money too",
    ];
    expect(offered("Bases cost towns their sleep and their money", posts)).toEqual([0, 1]);
  });

  it("is told of the only post there is, where it says the same", () => {
    expect(offered("without training soldiers are not ready in a real war", [english[4] ?? ""])).toEqual([0]);
    expect(
      offered("the people in the towns around the bases live from the soldiers", [english[4] ?? ""]),
    ).toEqual([]);
  });
});

const korean = [
  "훈련을 하면 북한이 불안해해서 미사일을 또 쏘게 돼요.",
  "하노이 회담은 훈련이 아니라 제재 때문에 실패했어요.",
  "군인은 훈련을 해야 해요. 훈련이 없으면 진짜 전쟁이 나도 싸울 수 없어요.",
  "글쓴이의 말에 동의해요.",
  "미군 기지에 드는 돈을 학교와 병원에 쓰는 게 나아요.",
];

describe("a draft in Korean, whose particles join their words", () => {
  test.each([
    ["훈련 때문에 북한이 불안해지고 그래서 미사일을 쏘는 거예요", [0]],
    ["회담은 제재 때문에 실패한 거예요", [1]],
    ["훈련을 안 하면 전쟁이 났을 때 군인이 싸울 수 없어요", [2]],
    ["기지에 쓰는 돈으로 학교와 병원을 지을 수 있어요", [4]],
    ["글쓴이는 “…”라고 하지만, …", []],
    ["동맹이 오래되었다고 해서 꼭 약해지는 것은 아니에요", []],
    ["일본과의 관계도 생각해야 한다고 봐요", []],
  ])("%s → %j", (draft, expected) => expect(offered(draft, korean, stemsOf(ko.stems))).toEqual(expected));
});

test("the class of the demo, where everybody says something else, is told nothing", () => {
  for (const { paragraph, body } of demo.posts) {
    const others = demo.posts.filter((post) => post.paragraph === paragraph && post.body !== body);
    expect(
      offered(
        body,
        others.map((post) => post.body),
      ),
      body,
    ).toEqual([]);
  }
});

describe("likeness", () => {
  const words = fc
    .array(fc.constantFrom("war", "talks", "훈련을", "북한이", "the", "is", "trust", "전쟁", "base"))
    .map((all) => all.join(" "));
  const spans = fc.option(
    fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
      .map(([start, length]) => ({ start, end: start + length })),
  );

  it("is the same from either side, and from 0 to 1", () => {
    fc.assert(
      fc.property(
        words,
        words,
        spans,
        spans,
        fc.array(words, { maxLength: 4 }),
        (a, b, here, there, others) => {
          const { weigh } = corpusOf([said(a), said(b)], others);
          const found = likeness(said(a, here), said(b, there), weigh);
          expect(found).toBeCloseTo(likeness(said(b, there), said(a, here), weigh), 12);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("is 1 of the same words, and grows with what both quote", () => {
    const text = "Bases cost towns sleep, money and trust";
    const { weigh } = corpusOf([said(text)], background);
    expect(likeness(said(text), said(text), weigh)).toBe(1);
    const near = (quote: Readonly<{ start: number; end: number }>) =>
      likeness(said("Bases cost money and sleep", { start: 0, end: 10 }), said(text, quote), weigh);
    expect(near({ start: 0, end: 10 })).toBeGreaterThan(near({ start: 5, end: 20 }));
    expect(near({ start: 5, end: 20 })).toBeGreaterThan(near({ start: 10, end: 20 }));
  });

  it("is nothing of other words, whatever they quote", () => {
    const { weigh } = corpusOf([said("Bases cost money")], []);
    const quote = { start: 0, end: 10 };
    expect(likeness(said("Soldiers need to train", quote), said("Bases cost money", quote), weigh)).toBe(0);
  });
});

test("two quotes overlap by what both have of what either has", () => {
  expect(overlapOf({ start: 0, end: 10 }, { start: 5, end: 20 })).toBe(0.25);
  expect(overlapOf({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
  expect(overlapOf({ start: 3, end: 4 }, { start: 3, end: 4 })).toBe(1);
  expect(overlapOf(null, { start: 3, end: 4 })).toBe(0);
});
