import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import type { Text } from "../debate/turn/text-in";
import { type Said, saidOf } from "./said-of";

/** What the build makes of a message, by next-intl's own compiler. */
const { default: compile } = createRequire(import.meta.url)("icu-minify/compile") as Readonly<{
  default: (message: string) => Said;
}>;

/** A room of points is never told of an essay or a paragraph, nor one of a pair of *the* essay. */

/** What is said where no room is, or only of an essay or a pair; a key or the beginning of some. */
const elsewhere = [
  "app.description", // of the program
  "app.home.",
  "library.",
  "motion.libraryLead", // of the library, and of a motion that is not yet added
  "motion.emptyText",
  "motion.newLead",
  "motion.essayHint",
  "reasons.too-many-paragraphs",
  "reasons.too-large",
  "formats.", // of any room to come
  "privacy.",
  "stored.",
  "revisions.kinds.",
  "help.",
  "bring.",
  "room.noEssay", // of an essay or a pair
  "post.essayOf.",
  "flow.titleOf.",
  "room.now.pair",
];
/** In a pair these are said of one of its essays, or not at all. */
const ofOne = ["flow.caption", "flow.essay", "post.sayItBack.askEssay", "room.now.defend", "room.now.attack"];

type Words = Readonly<{ [key: string]: string | Words }>;

/** Every message as the build makes it, by its key. */
const made = (words: Words, under = ""): readonly (readonly [string, Said])[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === "string" ? [[under + key, compile(word)] as const] : made(word, `${under}${key}.`),
  );

const saying = (words: Words, text: Text, what: RegExp, but: readonly string[]) =>
  made(words).flatMap(([key, message]) => {
    const said = JSON.stringify(saidOf(message, text));
    return what.test(said) && !but.some((one) => key.startsWith(one)) ? [`${key}: ${said}`] : [];
  });

describe("what messages say is debated", () => {
  it("is points where a room has points", () => {
    expect(saying(en, "points", /essay|paragraph/i, elsewhere)).toEqual([]);
    expect(saying(ko, "points", /논설문|문단/, elsewhere)).toEqual([]);
  });

  it("is more than one essay where it is a pair", () => {
    expect(saying(en, "pair", /\b(the|this) essay\b/i, [...elsewhere, ...ofOne])).toEqual([]);
  });

  it.each(["essay", "pair", "points"] as const)("is told once for all messages: %s", (text) => {
    for (const words of [en, ko]) expect(saying(words, text, /\["text",1/, [])).toEqual([]);
  });

  it("changes nothing else of a message", () => {
    const said =
      "{n, plural, one {# {text, select, points {point} other {line}}} other {#}} on <b>{text}</b>";
    const inner = "{n, plural, one {# line} other {#}} on <b>{text}</b>";
    const joined = JSON.stringify({ a: { b: saidOf(compile(said), "pair") } }).replace(
      '" ","line"',
      '" line"',
    );
    expect(joined).toBe(JSON.stringify({ a: { b: compile(inner) } }));
  });
});
