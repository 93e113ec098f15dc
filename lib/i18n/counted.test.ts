import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

/** Sentences that depend on numbers are true and well-formed at none, one, a few and all. */

type Words = Readonly<{ [key: string]: string | Words }>;

const keysIn = (words: Words, under = ""): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[under + key, value] as const] : keysIn(value, `${under}${key}.`),
  );

const names = (message: string, pattern: RegExp): readonly string[] => [
  ...new Set([...message.matchAll(pattern)].map(([, name]) => name ?? "")),
];

/** Any message with the same number in every place of its own. */
function said(locale: "en" | "ko", key: string, message: string, count: number): string {
  const t = createTranslator({ locale, messages: locale === "en" ? en : ko });
  const numbers = Object.fromEntries(names(message, /\{(\w+)/g).map((name) => [name, count]));
  const tags = Object.fromEntries(
    names(message, /<(\w+)>/g).map((name) => [name, (chunk: string) => chunk || "it"]),
  );
  return t.markup(key as Parameters<typeof t.markup>[0], { ...numbers, ...tags } as never);
}

/** What the code never says at such a number, and why. */
const never: Readonly<Record<string, readonly number[]>> = {
  "app.home.swing": [1], // an example with numbers of its own
  "ballot.watched": [0, 1, 3, 24], // speaks of a name
  "flow.ledger": [0], // "nothing said yet" stands there
  "formats.edit.moved": [0], // phases are counted from one
  "grades.place": [0], // one of them is here
  "grades.score": [0], // there is none of a rubric without points
  "present.of": [0], // "Nobody is here to vote yet" stands there
  "present.reveal.progress": [0], // the number of steps stands there
  "points.placed": [0], // it is one of them
  "results.coverage.touched": [0], // an essay has paragraphs
  "results.ledger.met": [0], // "had no points to answer" stands there
  "rooms.showAll": [0, 1], // asked for where some are folded away
};

const countedAt = (words: Words, count: number) =>
  keysIn(words).filter(([key, message]) => /\{\w+[,}]/.test(message) && !never[key]?.includes(count));

const things =
  "student|post|member|vote|word|paragraph|point|room|answer|character|day|minute|second|step|heading|" +
  "list|quotation|footnote|pair";

describe.each([0, 1, 3, 24])("at %i", (count) => {
  test.each(countedAt(en, count))("%s", (key, message) => {
    const sentence = said("en", key, message, count);
    expect(sentence).not.toMatch(/\b0 of 0\b/);
    expect(sentence).not.toMatch(new RegExp(`\\b1 (people|(${things})s)\\b`));
    expect(sentence).not.toMatch(new RegExp(`\\b[02-9]\\d* (person|${things})\\b`));
  });

  test.each(countedAt(ko, count))("%s", (key, message) => {
    const sentence = said("ko", key, message, count);
    expect(sentence).not.toMatch(/0명 중/);
    expect(sentence).not.toMatch(/<3명/);
    expect(sentence).not.toMatch(/\d 명|\d 개/);
  });
});

const t = createTranslator({ locale: "en", messages: en });

test("who writes is told apart at nobody, one, some and none silent", () => {
  const even = (count: number) => t("students.evennessIs.even", { count });
  expect([0, 1, 2].map(even)).toEqual([
    "The whole class writes, about equally often.",
    "Most write about equally often, but one student has not written.",
    "Most write about equally often, but 2 students have not written.",
  ]);
});

test("a turnout says that nobody can vote, not 0 of 0", () => {
  const turnout = (cast: number, eligible: number) => t("ballot.turnout", { cast, eligible });
  expect([turnout(0, 0), turnout(0, 1), turnout(3, 24), turnout(24, 24)]).toEqual([
    "Nobody is here to vote yet",
    "0 of 1 voted",
    "3 of 24 voted",
    "24 of 24 voted",
  ]);
  expect(t("present.turnout", { stage: "OPENING", cast: 0, eligible: 0 })).toBe(
    "Opening vote: nobody is here to vote yet",
  );
});
