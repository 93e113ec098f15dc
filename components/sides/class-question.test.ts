import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

const english = createTranslator({ locale: "en", messages: en, namespace: "students" });
const korean = createTranslator({ locale: "ko", messages: ko, namespace: "students" });

describe("the sentences about a class that writes, for 0, 1, few and all", () => {
  it.each([
    [0, "Nobody would change side.", "편이 바뀌는 학생은 없어요."],
    [1, "1 student would change side.", "학생 1명의 편이 바뀌어요."],
    [12, "12 students would change side.", "학생 12명의 편이 바뀌어요."],
  ])("%i change side", (moved, inEnglish, inKorean) => {
    expect(english("ask.moved", { moved })).toBe(inEnglish);
    expect(korean("ask.moved", { moved })).toBe(inKorean);
  });

  it.each([
    ["none", 0, 1, "They have not posted yet."],
    ["none", 0, 12, "None of them has posted yet."],
    ["some", 1, 12, "1 of them has posted already."],
    ["some", 8, 12, "8 of them have posted already."],
    ["all", 1, 1, "They have posted already."],
    ["all", 12, 12, "All of them have posted already."],
  ] as const)("%s posted: %i of %i", (share, posted, moved, sentence) => {
    expect(english(`ask.posted.${share}`, { posted, moved })).toBe(sentence);
    expect(korean(`ask.posted.${share}`, { posted, moved })).toMatch(/썼어요|쓰지 않았어요/);
  });

  it.each([
    [0, "Everybody who is here has a side, so “Assign sides” moves nobody."],
    [
      1,
      "Writing has begun: “Assign sides” gives a side to the 1 student who has none, and moves nobody else.",
    ],
    [
      3,
      "Writing has begun: “Assign sides” gives a side to the 3 students who have none, and moves nobody else.",
    ],
  ])("%i have no side", (count, sentence) => {
    expect(english("begun", { count })).toBe(sentence);
  });

  it.each([
    [0, "Everybody who is here has a side already. Nobody was moved."],
    [1, "1 student was given a side. Nobody else was moved."],
    [3, "3 students were given a side. Nobody else was moved."],
  ])("%i were given one", (count, sentence) => {
    expect(english("done.placed", { count })).toBe(sentence);
  });

  it.each([
    [0, "Sides are drawn anew. Nobody changed side."],
    [1, "Sides are drawn anew. 1 student changed side and is told."],
    [12, "Sides are drawn anew. 12 students changed side and are told."],
  ])("%i changed side", (count, sentence) => {
    expect(english("done.redrawn", { count })).toBe(sentence);
  });
});
