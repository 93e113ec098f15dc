import { normalized } from "@/lib/debate/text/normal";

/**
 * One or two letters for a name: of a Korean or Chinese one the last two syllables, which is what one is
 * called; of two words or more the first letters of the first and the last; of one word its first two.
 */
export function initialsOf(name: string): string {
  const words = normalized(name, "NFC")
    .split(/[\s.·_-]+/u)
    .map(lettersOf)
    .filter((word) => word.length > 0);
  const [first = [], last = first] = [words[0], words.at(-1)];
  if (words.length === 0) return firstOf(name);
  if (words.length === 1) return (isSyllables(first) ? first.slice(-2) : first.slice(0, 2)).join("");
  return isSyllables(last) ? last.slice(-2).join("") : `${first[0]}${last[0]}`;
}

/** Letters and numbers, each with the marks on it. */
const lettersOf = (word: string): readonly string[] => word.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];

const isSyllables = (word: readonly string[]): boolean =>
  word.every((letter) => /^[\p{Script=Hangul}\p{Script=Han}]$/u.test(letter));

/** What a name without letters begins with. */
const firstOf = (name: string): string => Array.from(name.trim()).slice(0, 1).join("");
