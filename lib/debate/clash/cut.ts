import type { Quote } from "../anchors";
import { widthOf } from "../essay/lines";

/** What is read of a text that is too long for the wall, and how it goes on, which fades away. */
export type Cut = Readonly<{ kept: string; fading: string }>;

/** So many letters fade. */
const faded = 22;

/** So many stand on one side of a quote. */
const mostAround = 60;

/**
 * A text no wider than `most` letters (see widthOf), on one line: a whole one as it is, a longer one up to
 * the last sentence that ends in its second half, else up to a word.
 */
export function cutForWall(text: string, most: number): Cut {
  const line = onOneLine(text);
  if (widthOf(line) <= most) return { kept: line, fading: "" };
  const room = firstLetters(line, most);
  const ends = [...room.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length);
  const end = ends.findLast((at) => widthOf(room.slice(0, at)) >= most / 2) ?? wordEnd(line, room.length);
  return { kept: line.slice(0, end), fading: firstLetters(line.slice(end), faded) };
}

/** Quoted words with a little of what stands around them, to be read as one text. */
export type QuoteOnWall = Cut & Readonly<{ before: string; after: string }>;

/**
 * The words that a post quotes, cut where they are long, with whole words of their paragraph on both sides as
 * far as there is room; the paragraph's beginning, with nothing around it, where the post quotes none.
 */
export function quoteForWall(paragraph: string, quote: Quote | null, most: number): QuoteOnWall {
  if (!quote) return { before: "", ...cutForWall(paragraph, most), after: "" };
  const characters = Array.from(paragraph);
  const cut = cutForWall(quote.exact, most);
  const left = Math.min(Math.max(0, most - widthOf(cut.kept)) / 2, mostAround);
  const before = onOneLine(characters.slice(0, quote.start).join(""), "start");
  const after = onOneLine(characters.slice(quote.end).join(""), "end");
  return { ...cut, before: lastWords(before, left), after: cut.fading ? "" : firstWords(after, left) };
}

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*(?=\s|$)|[。！？]/gu;

function firstLetters(text: string, most: number): string {
  let letters = 0;
  let at = 0;
  for (const one of text) {
    letters += widthOf(one);
    if (letters > most) break;
    at += one.length;
  }
  return text.slice(0, at);
}

/** Where the last whole word before a place ends; the place itself within the first word. */
function wordEnd(text: string, before: number): number {
  const at = text.lastIndexOf(" ", before);
  return at > 0 ? at : before;
}

function firstWords(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  const room = firstLetters(text, most);
  const at = room.lastIndexOf(" ");
  return at > 0 ? `${room.slice(0, at)}…` : "…";
}

function lastWords(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  const characters = Array.from(text).slice(-Math.max(1, Math.ceil(most)));
  while (characters.length > 0 && widthOf(characters.join("")) > most) characters.shift();
  const room = characters.join("");
  const at = room.indexOf(" ");
  return at >= 0 && at < room.length - 1 ? `…${room.slice(at + 1)}` : "…";
}

/** White space is one space each, and none at the ends but where a quote goes on. */
function onOneLine(text: string, open: "start" | "end" | "none" = "none"): string {
  const line = text.replace(/\s+/gu, " ");
  return open === "start" ? line.trimStart() : open === "end" ? line.trimEnd() : line.trim();
}
