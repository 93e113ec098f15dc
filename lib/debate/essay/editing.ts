import { joined } from "./lines";
import { itemsOf } from "./list-marks";
import type { Part, PartKind } from "./part";

/**
 * The ways to change the parts of a text before it is an essay, each by the place of a part. What cannot be
 * done is the same list again. A part may carry more than its kind and words: that goes with it.
 */
type Parts<T extends Part> = readonly T[];

/** Joins a part to the one before it, which stays what it is. */
export function joinToBefore<T extends Part>(parts: Parts<T>, at: number): Parts<T> {
  const [before, part] = [parts[at - 1], parts[at]];
  if (!before || !part) return parts;
  const text = asOne(before, part);
  return [...parts.slice(0, at - 1), { ...before, text }, ...parts.slice(at + 1)];
}

/** Items and verses stay lines of their own; anything else goes on in the same sentence. */
const asOne = (before: Part, { text }: Part): string =>
  [before.text, text].every((one) => one.trim() !== "")
    ? before.kind === "LIST"
      ? `${before.text}\n${text}`
      : joined([before.text, text])
    : before.text + text;

/** Splits a part in front of a character. What follows is of the same kind; a title has no second part. */
export function splitBefore<T extends Part>(
  parts: Parts<T>,
  at: number,
  offset: number,
  made: (part: T) => T,
): Parts<T> {
  const part = parts[at];
  const [head, tail] = part ? [part.text.slice(0, offset).trim(), part.text.slice(offset).trim()] : [];
  if (!part || !head || !tail) return parts;
  const kind: PartKind = part.kind === "TITLE" ? "PARAGRAPH" : part.kind;
  return [
    ...parts.slice(0, at),
    { ...part, text: head },
    { ...made(part), kind, text: tail },
    ...parts.slice(at + 1),
  ];
}

/** Moves a part by one place, down or up. */
export function move<T extends Part>(parts: Parts<T>, at: number, by: 1 | -1): Parts<T> {
  const [part, other] = [parts[at], parts[at + by]];
  return part && other ? parts.with(at, other).with(at + by, part) : parts;
}

/** Says what a part is. There is one title: the one before it becomes a heading. */
export const become = <T extends Part>(parts: Parts<T>, at: number, kind: PartKind): Parts<T> =>
  parts.map((part, place) => {
    if (place === at) return { ...part, kind, text: kind === "LIST" ? asItems(part.text) : part.text };
    return kind === "TITLE" && part.kind === "TITLE" ? { ...part, kind: "HEADING" } : part;
  });

/** Lines as the items of a list, each with its mark. */
const asItems = (text: string): string => {
  const items = itemsOf(text);
  return items.some(({ mark }) => mark !== null) ? text : items.map(({ words }) => `• ${words}`).join("\n");
};

/** Writes a part anew. */
export const rewrite = <T extends Part>(parts: Parts<T>, at: number, text: string): Parts<T> =>
  parts.map((part, place) => (place === at ? { ...part, text } : part));
