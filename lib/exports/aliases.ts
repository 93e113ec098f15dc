import { pseudonymFor } from "../debate/naming/pseudonyms";
import type { MemberRow } from "../debate/rows";
import type { Naming } from "../debate/vocabulary";

/**
 * What everybody in a room is called in a file for others, by id. Where names are hidden it is what the class
 * calls them; else an animal drawn by `lotOf`, a number in [0, 1) that nobody else can work out and that is
 * always the same: the one they were given as they joined may have been seen beside their name. Teachers have
 * their word.
 */
export function aliasesFor(
  members: readonly MemberRow[],
  names: Naming,
  language: string,
  lotOf: (memberId: string) => number,
): ReadonlyMap<string, string> {
  const word = /^ko\b/.test(language) ? "선생님" : "Teacher";
  const aliases = new Map<string, string>();
  const taken = new Set<string>(members.map(({ pseudonym }) => pseudonym ?? ""));
  const drawn = members.map((row) => ({ ...row, lot: lotOf(row.id) })).toSorted((a, b) => a.lot - b.lot);
  for (const { id, role, pseudonym, lot } of drawn) {
    const isKept = role !== "TEACHER" && names === "PSEUDONYM" && pseudonym !== null;
    const alias = isKept
      ? pseudonym
      : role === "TEACHER"
        ? freeWord(word, taken)
        : pseudonymFor(lot, taken, language);
    aliases.set(id, alias);
    taken.add(alias);
  }
  return aliases;
}

function freeWord(word: string, taken: ReadonlySet<string>, number = 1): string {
  const called = number === 1 ? word : `${word} ${number}`;
  return taken.has(called) ? freeWord(word, taken, number + 1) : called;
}
