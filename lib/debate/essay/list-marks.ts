import { isClosed, joined, paragraphsOf, widthOf } from "./lines";

/** A line of a list: what marks it, the place of that mark in its row, and its words. */
type Item = Readonly<{
  row: "bullet" | "dash" | "numbers" | "letters" | "syllables";
  place: number;
  mark: string;
  words: string;
}>;

/** Lines that may be a list, in its author's own marks. */
export type ListLines = Readonly<{ items: readonly Item[]; lines: readonly string[]; isApart: boolean }>;

const bullet = /^[•◦▪▫‣·∙⁃●○■□◆◇➢✓\uF0B7\uF0A7]\s*(?=\S)/u;
const innerBullet = /^[o§]\s+(?=\S)/u;
const dash = /^[-–*+]\s+(?=\S)/u;
const counted = /^(?:\((\d{1,3}|[a-z가-하])\)|(\d{1,3}|[a-z가-하])[.)])\s+(?=\S)|^([①-⑳])\s*(?=\S)/u;
const syllables = "가나다라마바사아자차카타파하";

/** What a line of a list says beside its mark; null where it has no mark. */
function itemOf(line: string, isInList = false): Item | null {
  const text = line.trim();
  const found = (row: Item["row"], place: number, mark: string): Item => ({
    row,
    place,
    mark: mark.trim(),
    words: text.slice(mark.length),
  });
  const dot = bullet.exec(text) ?? (isInList ? innerBullet.exec(text) : null);
  if (dot) return found("bullet", 0, dot[0]);
  const stroke = dash.exec(text);
  if (stroke) return found("dash", 0, stroke[0]);
  const [mark, inside, before, circled] = counted.exec(text) ?? [];
  if (mark === undefined) return null;
  if (circled) return found("numbers", (circled.codePointAt(0) ?? 0) - 0x245f, mark);
  const sign = inside ?? before ?? "";
  if (/\d/.test(sign)) return found("numbers", Number(sign), mark);
  if (/[a-z]/.test(sign)) return found("letters", (sign.codePointAt(0) ?? 0) - 96, mark);
  return syllables.includes(sign) ? found("syllables", syllables.indexOf(sign) + 1, mark) : null;
}

/** The lines of a list that begins at one of them, with those that go on an item; null where none does. */
export function listAt(lines: readonly string[], from: number): ListLines | null {
  const items: Item[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const item = itemOf(line, items.length > 0);
    const last = items.at(-1);
    if (item && (!last || follows(last, item))) items.push(item);
    else if (last && !item && goesOn(lines[end - 1] ?? "", line))
      items[items.length - 1] = { ...last, words: joined([last.words, line]) };
    else break;
  }
  return items.length > 0 ? { items, lines: lines.slice(from, end), isApart: false } : null;
}

/** Two parts of a list as one, where blank lines stand between its items; null where they are two. */
export function asOne(one: ListLines, other: ListLines): ListLines | null {
  const [last, first] = [one.items.at(-1), other.items[0]];
  if (!last || !first || !follows(last, first)) return null;
  return { items: [...one.items, ...other.items], lines: [...one.lines, ...other.lines], isApart: true };
}

const longestItem = 200;
const longestApart = 120;

/**
 * Whether lines are a list beyond doubt: one bullet, or two items with dashes, or in a row from the first on;
 * items as long as paragraphs are paragraphs.
 */
export function isList({ items, isApart }: ListLines): boolean {
  const [first] = items;
  if (!first || meanWidth(items) > (isApart && first.row === "numbers" ? longestApart : longestItem))
    return false;
  return first.row === "bullet" || (items.length > 1 && first.place <= 1);
}

/** A list as it is kept: a line an item, each with its author's mark. */
export const textOf = ({ items }: ListLines): string =>
  items.map(({ mark, words }) => `${mark} ${words}`).join("\n");

/**
 * The items of a list as it is kept. Numbers and letters are shown as its author wrote them; the mark of any
 * other item is null.
 */
export const itemsOf = (text: string): readonly Readonly<{ mark: string | null; words: string }>[] =>
  text.split("\n").map((line) => {
    const item = itemOf(line, true);
    return item
      ? { mark: item.place > 0 ? item.mark : null, words: item.words }
      : { mark: null, words: line };
  });

/** The paragraphs of lines that are no list after all. */
export const paragraphsIn = ({ items, lines, isApart }: ListLines): readonly string[] =>
  items.length > 1 && (isApart || meanWidth(items) > longestItem)
    ? items.map(({ mark, words }) => `${mark} ${words}`)
    : paragraphsOf(lines);

const meanWidth = (items: readonly Item[]): number =>
  items.reduce((sum, { words }) => sum + widthOf(words), 0) / items.length;

const follows = (last: Item, next: Item): boolean =>
  last.row === next.row
    ? next.place === last.place + (next.place > 0 ? 1 : 0)
    : isLoose(last) && isLoose(next);

const isLoose = ({ row }: Item): boolean => row === "bullet" || row === "dash";

/** Whether a line goes on the item before it: moved in, or in the middle of its sentence. */
const goesOn = (before: string, line: string): boolean =>
  /^\s{2}|^\t/.test(line) || (!isClosed(before) && (/^\p{Ll}/u.test(line) || widthOf(before) >= 40));
