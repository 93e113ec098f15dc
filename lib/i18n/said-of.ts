import type { Text } from "../debate/turn/text-in";

/** Messages as the build makes them: a text, or what it is put together from (icu-minify). */
export type Said = string | number | readonly Said[] | Words;
export type Words = Readonly<{ [key: string]: Said }>;

/** Messages as they are said of an essay, a pair of essays or points, which then need not be told again. */
export function saidOf<Part extends Said>(said: Part, text: Text): Part;
export function saidOf(said: Said, text: Text): Said {
  if (typeof said !== "object") return said;
  if (isList(said)) return said.flatMap((part) => branchOf(part, text) ?? [saidOf(part, text)]);
  return Object.fromEntries(Object.entries(said).map(([key, part]) => [key, saidOf(part, text)]));
}

const isList = (said: Said): said is readonly Said[] => Array.isArray(said);

/** What a choice by {text} says; null for anything else. */
function branchOf(part: Said, text: Text): readonly Said[] | null {
  if (!isList(part) || part[0] !== "text" || typeof part[2] !== "object" || isList(part[2])) return null;
  const said = part[2][text] ?? part[2].other ?? "";
  return isList(said) ? said : [said];
}
