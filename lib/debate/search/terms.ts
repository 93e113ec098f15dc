import { normalized } from "../text/normal";
import { unseen } from "../text/seen";
import { particles } from "./particles";

/**
 * Something that a text has to hold to be found: words in English order (`text`), or the same with a particle
 * behind (`forms`), or, in a script whose words are joined, letters that stand in it (`inside`), of which an
 * index knows each two neighbours (`pairs`).
 */
export type Term = Readonly<{
  text: string;
  forms: readonly string[];
  inside: string | null;
  pairs: readonly string[];
}>;

/** The longest query in characters, and the most terms in it: what is longer is cut. */
export const longestQuery = 200;
export const mostTerms = 12;

const letters = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*";
const quoted = /["“”„‟«»「」『』]([^"“”„‟«»「」『』]*)["“”„‟«»「」『』]/gu;
const words = new RegExp(`${letters}(?:['’.\\-‐‑]${letters})*`, "gu");
const pieces = new RegExp(letters, "gu");
const joined = /[\u3040-\ud7a3]/u;
const hangul = /[\uac00-\ud7a3]/u;

/**
 * What somebody looks for: every word, in any order; what stands in quotes, and what a hyphen, an apostrophe
 * or a full stop holds together, as it stands. All other signs mean nothing.
 */
export function termsIn(query: string): readonly Term[] {
  const seen = normalized(query.slice(0, 10 * longestQuery).replace(/\s/g, " "), "NFC").replace(unseen, "");
  const text = Array.from(seen.toLowerCase()).slice(0, longestQuery).join("");
  const phrases = [...text.matchAll(quoted)].map(([, phrase = ""]) => phrase);
  const single = text.replace(quoted, " ").match(words) ?? [];
  const found = [...phrases, ...single]
    .map((part) => part.match(pieces) ?? [])
    .filter(({ length }) => length > 0);
  const terms = found.map((part) => termOf(part));
  return terms
    .filter(({ text }, at) => terms.findIndex((other) => other.text === text) === at)
    .slice(0, mostTerms);
}

function termOf(part: readonly string[]): Term {
  const text = part.join(" ");
  const rest = [...part.slice(0, -1), stemOf(part.at(-1) ?? "")];
  const inside = rest.join(" ");
  const pairs = rest.flatMap(pairsIn);
  if (pairs.length > 0) return { text, forms: [], inside, pairs };
  if (!joined.test(inside) && !/\d$/.test(inside))
    return { text: inside, forms: [], inside: null, pairs: [] };
  return {
    text,
    forms: part.length > 1 ? [] : [...new Set([text, ...withParticles(inside)])],
    inside: null,
    pairs: [],
  };
}

/** A Korean word without its particle and the plural before it, where a word is left; any other as it is. */
export function stemOf(word: string): string {
  if (!hangul.test(word.at(-1) ?? "")) return word;
  const particle = particles.find(
    (one) => word.endsWith(one) && Array.from(word).length - one.length >= leastFor(one),
  );
  const stem = particle ? word.slice(0, -particle.length) : word;
  return stem.endsWith("들") && stem.length > 2 ? stem.slice(0, -1) : stem;
}

/** Many words of two letters end like one of a single letter with a short particle. */
const leastFor = (particle: string): number => (particle.length > 1 ? 1 : 2);

const withParticles = (stem: string): readonly string[] => [
  stem,
  ...particles.map((particle) => stem + particle),
];

/** Each two letters of a joined script that stand together. */
function pairsIn(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.flatMap((one, at) => {
    const next = characters[at + 1] ?? "";
    return joined.test(one) && joined.test(next) ? [one + next] : [];
  });
}
